using System.Collections.Immutable;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.People;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Engine.Commands;

/// <summary>Gathers what an attempt needs: the actor as the directory knows him, the persons named, the codes of units, the moment.</summary>
internal sealed class DraftMaker(ActorResolver actors, CatalogShelf shelf, TimeProvider time, Limits limits)
{
    private static readonly ImmutableSortedDictionary<string, string> NoCodes = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The draft, or why there is none.</summary>
    public async ValueTask<(Draft? Draft, Refusal? Refusal)> MakeAsync(CommandRequest request, LoadedInstance loaded, CancellationToken cancellationToken)
    {
        var now = NowFor(loaded);
        var by = request.By is { } given ? await actors.ResolveAsync(given, cancellationToken).ConfigureAwait(false) : null;
        var prepared = request.Prepare(loaded, by);
        if (prepared.Command is not { } command) return (null, prepared.Wrong);
        var draft = new Draft
        {
            Space = request.Space,
            Id = request.Instance,
            Key = loaded.Row.Key,
            Entry = loaded.Entry,
            Before = loaded,
            Command = command,
            Transaction = request.Transaction,
            Circumstances = await CircumstancesAsync(loaded.Entry, loaded, command, request.Names, now, cancellationToken).ConfigureAwait(false),
        };
        return prepared.Wrong is null ? (draft, null) : (draft, Worst(draft, prepared.Wrong));
    }

    /// <summary>The refusal of what the shell found wrong, unless the machine finds something that comes before it in the order of refusals.</summary>
    public static Refusal Worst(Draft draft, Refusal wrong) =>
        Transactor.RefusalOf(draft) is { } machine && machine.Code < RefusalCode.MissingField ? machine : wrong;

    public async ValueTask<Circumstances> CircumstancesAsync(
        PlanEntry entry, LoadedInstance? loaded, Command command, ImmutableArray<string> names, DateTimeOffset now, CancellationToken cancellationToken) =>
        new()
        {
            Now = now,
            Zone = shelf.InForce.Zone,
            Calendar = shelf.InForce.Calendar,
            Rules = entry.Rules,
            Limits = limits,
            Behalf = await actors.BehalfAsync(command.By, entry.Plan.Id, CommandTarget.StepOf(entry.Plan, command), shelf.InForce.DayOf(now), cancellationToken)
                .ConfigureAwait(false),
            Receivers = await actors.ReceiversAsync(names, cancellationToken).ConfigureAwait(false),
            UnitCodes = entry.UnitsInNumbers.Length == 0
                ? NoCodes
                : await actors.CodesAsync(UnitsOf(entry, loaded, command), cancellationToken).ConfigureAwait(false),
        };

    /// <summary>Time in an instance never goes back.</summary>
    public DateTimeOffset NowFor(LoadedInstance? loaded)
    {
        var now = time.GetUtcNow();
        return loaded is not null && loaded.Row.ChangedAt > now ? loaded.Row.ChangedAt : now;
    }

    private static IEnumerable<string> UnitsOf(PlanEntry entry, LoadedInstance? loaded, Command command)
    {
        ImmutableArray<FieldWrite> writes = command switch
        {
            StartCommand start => start.Writes,
            SaveCommand save => save.Writes,
            CompleteCommand complete => complete.Writes,
            EffectAnsweredCommand answer => answer.Writes,
            _ => [],
        };
        foreach (var field in entry.UnitsInNumbers)
        {
            if (loaded?.State.Control.Fields[field] is StringValue present) yield return present.Text;
            foreach (var write in writes)
            {
                if (write.Field == field && write.Value is StringValue written) yield return written.Text;
            }
        }
    }
}
