using System.Security.Cryptography;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Telemetry;
using Imprimatur.History.Personal;
using Imprimatur.History.Records;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Views;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>
/// The way of a command to an instance: commands to one instance go one after another, those to different ones side by side; a lost race is tried again on
/// fresh state,
/// a bounded number of times; the same command id gives the first result again.
/// </summary>
internal sealed class CommandRunner(
    IWorkflowStore store, InstanceLoader loader, Transactor transactor, DraftMaker drafts, CatalogShelf shelf, WakeUp wakeUp, RefusalLog refusals,
    EngineTelemetry telemetry, TimeProvider time, int retries)
{
    private readonly Lanes<InstanceKey> _lanes = new();

    public async ValueTask<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        using var activity = telemetry.StartCommand(request.Kind);
        var began = time.GetTimestamp();
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var result = request.Transaction is null
            ? await QueueAsync(request, cancellationToken).ConfigureAwait(false)
            : await RetryAsync(request, cancellationToken).ConfigureAwait(false);
        telemetry.CountCommand(request.Kind, (result as Refused)?.Code.ToString() ?? "Accepted", time.GetElapsedTime(began));
        return result;
    }

    private async ValueTask<CommandResult> QueueAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        using var turn = await _lanes.EnterAsync(new InstanceKey(request.Space, request.Instance), cancellationToken).ConfigureAwait(false);
        return await RetryAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<CommandResult> RetryAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var key = new InstanceKey(request.Space, request.Instance);
        var remembered = request.Transaction is null ? loader.Remembered(key) : null;
        for (var tries = 0; tries <= retries; tries++)
        {
            var loaded = remembered ?? await loader.LoadAsync(key, request.Transaction, cancellationToken).ConfigureAwait(false);
            if (loaded is null) return Log(request, ShellRefusals.NoInstance);
            var isFresh = remembered is null;
            remembered = null;
            var attempt = await AttemptAsync(request, loaded, cancellationToken).ConfigureAwait(false);
            if (attempt.Next is { } next && !attempt.IsNothing) return Accept(request, next);
            if (attempt.IsNothing || attempt.Refusal is not null)
            {
                if (!isFresh && await IsStaleAsync(key, loaded, cancellationToken).ConfigureAwait(false)) continue;
                if (attempt.IsNothing) return new CommandAccepted(loaded.Row.Id, loaded.Row.Revision, loaded.Row.ChangedAt) { Repeated = true };
                var before = await FirstResultAsync(request, attempt.Draft?.Command, cancellationToken).ConfigureAwait(false);
                return before is CommandAccepted ? before : Hide(request, loaded, attempt, before as Refused ?? Log(request, attempt.Refusal!));
            }

            loader.Forget(key);
            if (attempt.Result == CommitResult.CommandKnown)
            {
                var first = await FirstResultAsync(request with { MayRepeat = true }, attempt.Draft?.Command, cancellationToken).ConfigureAwait(false);
                if (first is not null) return first;
            }

            telemetry.CountConflict();
        }

        return Log(request, ShellRefusals.Conflict);
    }

    private async ValueTask<Attempt> AttemptAsync(CommandRequest request, LoadedInstance loaded, CancellationToken cancellationToken)
    {
        var (draft, refusal) = await drafts.MakeAsync(request, loaded, cancellationToken).ConfigureAwait(false);
        if (refusal is not null || draft is null) return new Attempt(refusal ?? ShellRefusals.NoInstance, default, null) { Draft = draft };
        try
        {
            return await transactor.TryAsync(draft, cancellationToken).ConfigureAwait(false) with { Draft = draft };
        }
        catch
        {
            // The commit may have been written all the same: what is remembered may be old.
            loader.Forget(new InstanceKey(request.Space, request.Instance));
            throw;
        }
    }

    private CommandAccepted Accept(CommandRequest request, LoadedInstance next)
    {
        if (request.Transaction is null)
        {
            loader.Remember(next);
            wakeUp.Ring();
        }

        return new CommandAccepted(next.Row.Id, next.Row.Revision, next.Row.ChangedAt) { Pending = request.Transaction is not null };
    }

    private async ValueTask<bool> IsStaleAsync(InstanceKey key, LoadedInstance loaded, CancellationToken cancellationToken) =>
        await loader.LoadAsync(key, null, cancellationToken).ConfigureAwait(false) is { } stored && stored.Row.Revision != loaded.Row.Revision;

    /// <summary>The first result of a command that was here before; null when it was not.</summary>
    private async ValueTask<CommandResult?> FirstResultAsync(CommandRequest request, Command? command, CancellationToken cancellationToken)
    {
        if (!request.MayRepeat) return null;
        var record = await store.FindRecordAsync(request.Space, request.Instance, request.CommandId, request.Transaction, cancellationToken)
            .ConfigureAwait(false);
        if (record is null) return null;
        var loaded = await loader.LoadAsync(new InstanceKey(request.Space, request.Instance), request.Transaction, cancellationToken).ConfigureAwait(false);
        if (command is null || loaded is null) return Log(request, ShellRefusals.IdTaken(request.CommandId));
        var vault = new PersonalVault(loaded.Personal, RandomNumberGenerator.GetBytes(PersonalVault.SeedLength));
        return CommandDigest.Of(loaded.Entry.Plan, command, vault) == record.CommandDigest
            ? new CommandAccepted(request.Instance, record.Sequence, record.At) { Repeated = true, Pending = request.Transaction is not null }
            : Log(request, ShellRefusals.IdTaken(request.CommandId));
    }

    /// <summary>
    /// The log keeps the reason; who does not see the instance whole learns only that there is none for him. Who lost a race is told so, where the work could
    /// have been his: the item was on his list.
    /// </summary>
    private static Refused Hide(CommandRequest request, LoadedInstance loaded, Attempt attempt, Refused refused)
    {
        if (request.By is not { } by) return refused;
        var (plan, behalf) = (loaded.Entry.Plan, attempt.Draft?.Circumstances.Behalf);
        var mayKnow = ReadPolicy.Of(plan, loaded.State, by, behalf) == Sight.Whole
            || (attempt.Draft is { } tried && OpenActs.IsTheirs(plan, loaded.State, tried.Command, by, behalf))
            || (refused.Code == RefusalCode.Conflict && attempt.Draft is { } draft
                && CommandTarget.WasFor(plan, loaded.State.Control, draft.Command, by, behalf));
        return mayKnow ? refused : new Refused(ShellRefusals.NoInstance);
    }

    private Refused Log(CommandRequest request, Refusal refusal)
    {
        refusals.Add(new StoredRefusal(
            request.Space, request.Instance, time.GetUtcNow(), request.By?.Id ?? "", request.Kind, refusal.Code, refusal.Message.ToString()));
        return new Refused(refusal);
    }
}
