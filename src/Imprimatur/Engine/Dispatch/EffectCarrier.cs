using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Definitions.Plans;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.Engine.Telemetry;
using Imprimatur.Engine.Values;
using Imprimatur.History.Personal;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Effects;
using Imprimatur.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Imprimatur.Engine.Dispatch;

/// <summary>Carries one entry of the outbox to its handler and the answer back; a failed attempt is tried again later, and at last given to the
/// steward.</summary>
internal sealed class EffectCarrier(
    IWorkflowStore store, InstanceLoader loader, CommandRunner runner, CatalogShelf shelf, FieldsReader fields, HandlerBook handlers, INoticeSender notices,
    NoticeGate gate, IServiceScopeFactory scopes, EngineTelemetry telemetry, TimeProvider time, EffectPatience patience, ILogger logger)
{
    public async ValueTask CarryAsync(PendingEffect pending, DispatchCount count, CancellationToken cancellationToken)
    {
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        using var activity = telemetry.StartEffect(pending.Effect.Handler);
        try
        {
            var (loaded, effect) = await LoadAsync(pending, cancellationToken).ConfigureAwait(false);
            if (pending.Effect.IsNotice)
            {
                var told = await gate.PassAsync(loaded.Entry.Plan, loaded.State.Control, effect, cancellationToken).ConfigureAwait(false);
                if (told is { } them)
                {
                    var notice = NoticeOf(pending, loaded, effect with { Posts = them.Posts, Persons = them.Persons });
                    await notices.SendAsync(notice, cancellationToken).ConfigureAwait(false);
                }

                await store.RemoveNoticeAsync(pending.Space, pending.Instance, pending.Effect.Ordinal, cancellationToken).ConfigureAwait(false);
                count.Notice();
            }
            else
            {
                await using var scope = scopes.CreateAsyncScope();
                var request = RequestOf(pending, loaded, effect);
                var answer = await HandlerFor(effect, scope.ServiceProvider).HandleAsync(request, cancellationToken).ConfigureAwait(false);
                await AnswerAsync(pending, loaded, effect, answer, cancellationToken).ConfigureAwait(false);
                count.Answered();
            }

            telemetry.CountEffect(pending.Effect.Handler, "answered");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a handler throws is a failed attempt, never the end of the dispatcher.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await FailAsync(pending, e, count, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The instance and the effect: from memory where the effect still awaits its answer there, else from the store.</summary>
    private async ValueTask<(LoadedInstance Loaded, Effect Effect)> LoadAsync(PendingEffect pending, CancellationToken cancellationToken)
    {
        var key = new InstanceKey(pending.Space, pending.Instance);
        if (!pending.Effect.IsNotice && loader.Remembered(key) is { } known)
        {
            foreach (var flight in known.State.Record.Effects)
            {
                if (flight.Effect.Ordinal == pending.Effect.Ordinal) return (known, flight.Effect);
            }
        }

        var loaded = await loader.LoadAsync(key, null, cancellationToken).ConfigureAwait(false)
            ?? throw new StoreException($"The outbox names the instance {pending.Instance}, which is not in the store.");
        return (loaded, PayloadCodec.Read(pending.Effect.Payload.Span, pending.Effect.Ordinal, new PersonalVault(loaded.Personal)));
    }

    private async ValueTask AnswerAsync(
        PendingEffect pending, LoadedInstance loaded, Effect effect, ServiceAnswer answer, CancellationToken cancellationToken)
    {
        var own = EffectDigest.Of(shelf.InForce.Catalog.Handlers.GetValueOrDefault(effect.Handler), effect);
        if (own is not null && answer.Outcome != EffectPatience.FailureOutcome && answer.Digest != own)
        {
            var given = answer.Digest ?? "missing";
            throw new EffectException($"The handler `{effect.Handler}` published something else than it was given (digest {given}, not {own}).");
        }

        var read = fields.Read(loaded.Entry.Plan, answer.Fields);
        if (read.Refusal is { } wrong) throw new EffectException(wrong.Message.ToString());
        await SendAsync(pending, answer.Outcome, read.Writes, answer.Digest, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask SendAsync(
        PendingEffect pending, string outcome, ImmutableArray<FieldWrite> writes, string? digest, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"answer-{pending.Effect.Ordinal}-{Guid.CreateVersion7():N}");
        var result = await runner.RunAsync(
            new CommandRequest
            {
                Space = pending.Space,
                Instance = pending.Instance,
                Kind = "effectAnswered",
                CommandId = id,
                MayRepeat = false,
                Prepare = (_, _) => new PreparedCommand(new EffectAnsweredCommand(id, null, pending.Effect.Ordinal, outcome, writes, digest)),
            },
            cancellationToken).ConfigureAwait(false);
        if (result is Refused { Code: RefusalCode.Conflict } busy) throw new EffectException(busy.Message());
        if (result is not Refused refused) return;

        // Nobody awaits the answer any more: the entry is parked, or it would come again for ever.
        logger.LogWarning("The answer to {Handler} came too late: {Message}", pending.Effect.Handler, refused.Message());
        await GiveUpAsync(pending, refused.Message(), cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask FailAsync(PendingEffect pending, Exception cause, DispatchCount count, CancellationToken cancellationToken)
    {
        var attempts = pending.Attempts + 1;
        telemetry.CountEffect(pending.Effect.Handler, "failed");
        if (attempts < patience.Attempts)
        {
            count.Failure();
            logger.LogWarning(cause, "Attempt {Attempt} at {Handler} for instance {Instance} failed", attempts, pending.Effect.Handler, pending.Instance);
            await store.PostponeEffectAsync(
                pending.Space, pending.Instance, pending.Effect.Ordinal, time.GetUtcNow() + patience.WaitAfter(attempts), cause.Message, cancellationToken)
                .ConfigureAwait(false);
            return;
        }

        if (await FoundAsync(pending, cancellationToken).ConfigureAwait(false))
        {
            count.Answered();
            return;
        }

        count.DeadLetter();
        logger.LogError(
            cause, "{Handler} for instance {Instance} failed {Attempts} times: the steward has it", pending.Effect.Handler, pending.Instance, attempts);
        await GiveUpAsync(pending, cause.Message, cancellationToken).ConfigureAwait(false);
        if (!pending.Effect.IsNotice) await SendAsync(pending, EffectPatience.GivenUpOutcome, [], null, cancellationToken).ConfigureAwait(false);
    }

    private ValueTask GiveUpAsync(PendingEffect pending, string why, CancellationToken cancellationToken) =>
        store.PostponeEffectAsync(pending.Space, pending.Instance, pending.Effect.Ordinal, null, why, cancellationToken);

    /// <summary>Failed only means not confirmed: a handler that can say what became of a request is asked before it is given up.</summary>
    private async ValueTask<bool> FoundAsync(PendingEffect pending, CancellationToken cancellationToken)
    {
        if (pending.Effect.IsNotice) return false;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (loaded, effect) = await LoadAsync(pending, cancellationToken).ConfigureAwait(false);
            if (handlers(effect.Handler, scope.ServiceProvider) is not IAnswerLookup lookup) return false;
            var answer = await lookup.FindAsync(RequestOf(pending, loaded, effect), cancellationToken).ConfigureAwait(false);
            if (answer is null) return false;
            await AnswerAsync(pending, loaded, effect, answer, cancellationToken).ConfigureAwait(false);
            return true;
        }
#pragma warning disable CA1031 // A look-up that fails confirms nothing: the effect is given up.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogWarning(e, "The look-up of {Handler} failed", pending.Effect.Handler);
            return false;
        }
    }

    private IServiceHandler HandlerFor(Effect effect, IServiceProvider services) =>
        handlers(effect.Handler, services) ?? throw new EffectException($"No handler `{effect.Handler}` is registered.");

    private static ServiceRequest RequestOf(PendingEffect pending, LoadedInstance loaded, Effect effect) => new()
    {
        IdempotencyKey = KeyOf(pending),
        Instance = pending.Instance,
        Key = loaded.Row.Key,
        Workflow = loaded.Row.Definition,
        Version = loaded.Row.Version,
        Step = StepOf(loaded.Entry.Plan, effect) ?? "",
        Handler = effect.Handler,
        Attempt = pending.Attempts + 1,
        RequestedAt = loaded.Row.ChangedAt,
        Inputs = PlainValues.Of(effect.Inputs),
    };

    private static Notice NoticeOf(PendingEffect pending, LoadedInstance loaded, Effect effect) => new()
    {
        IdempotencyKey = KeyOf(pending),
        Instance = pending.Instance,
        Key = loaded.Row.Key,
        Workflow = loaded.Row.Definition,
        About = effect.Handler,
        Step = StepOf(loaded.Entry.Plan, effect),
        Posts = effect.Posts,
        Persons = effect.Persons,
        Inputs = PlainValues.Of(effect.Inputs),
    };

    private static string? StepOf(WorkflowPlan plan, Effect effect) => effect.Step >= 0 ? plan.Steps[effect.Step].Path : null;

    private static string KeyOf(PendingEffect pending) =>
        string.Create(CultureInfo.InvariantCulture, $"{pending.Space}/{pending.Instance}/{pending.Effect.Ordinal}");
}
