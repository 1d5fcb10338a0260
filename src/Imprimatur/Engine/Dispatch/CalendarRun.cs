using System.Globalization;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.Machine;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Transitions;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Dispatch;

/// <summary>
/// Has instants that are still open reckoned anew by the calendar in force: those that were provisional, and others that it moves. Done once after a catalog
/// was taken up, before any timer fires; who was interrupted begins again, since only what differs is written.
/// </summary>
internal sealed class CalendarRun(IWorkflowStore store, InstanceLoader loader, CatalogShelf shelf, CommandRunner runner, TimeProvider time, Limits limits)
{
    private CatalogInForce? _done;

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var inForce = shelf.InForce;
        if (ReferenceEquals(_done, inForce)) return;
        await foreach (var row in store.ReadInstancesAsync(cancellationToken).ConfigureAwait(false))
        {
            if (row.Status is InstanceStatus.Ended or InstanceStatus.Terminated) continue;
            var loaded = await loader.OfRowAsync(row, cancellationToken).ConfigureAwait(false);
            if (!loaded.Timers.IsEmpty && Moves(loaded, inForce)) await ReckonAsync(loaded, inForce, cancellationToken).ConfigureAwait(false);
        }

        _done = inForce;
    }

    /// <summary>Whether the machine would set any clock anew.</summary>
    private bool Moves(LoadedInstance loaded, CatalogInForce inForce)
    {
        var now = time.GetUtcNow();
        var circumstances = new Circumstances
        {
            Now = now > loaded.Row.ChangedAt ? now : loaded.Row.ChangedAt,
            Zone = inForce.Zone,
            Calendar = inForce.Calendar,
            Rules = loaded.Entry.Rules,
            Limits = limits,
        };
        var transition = WorkflowMachine.Apply(loaded.Entry.Plan, loaded.State, new CalendarChangedCommand("calendar"), circumstances);
        return transition is Accepted { Events.IsEmpty: false };
    }

    private async ValueTask ReckonAsync(LoadedInstance loaded, CatalogInForce inForce, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"calendar-{inForce.Epoch}-{loaded.Row.Revision}");
        await runner.RunAsync(
            new CommandRequest
            {
                Space = loaded.Row.Space,
                Instance = loaded.Row.Id,
                Kind = "calendarChanged",
                CommandId = id,
                MayRepeat = true,
                Prepare = (_, _) => new PreparedCommand(new CalendarChangedCommand(id)),
            },
            cancellationToken).ConfigureAwait(false);
    }
}
