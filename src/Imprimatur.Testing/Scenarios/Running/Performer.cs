using Imprimatur.Engine;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>Has actors do what a scenario says, and compares the answer with the one that must come.</summary>
internal sealed class Performer(IWorkflowEngine engine, Cast cast, Desk desk)
{
    /// <summary>Does it; what was not as it must be, or null.</summary>
    public async ValueTask<string?> DoAsync(CommandStep step)
    {
        var actor = cast.Actors[step.By] with { ActsFor = step.For };
        if (step.Verb == Verb.Start) return Compare(step, await StartAsync(step, actor).ConfigureAwait(false));
        if (Verb.AtItem.Contains(step.Verb))
        {
            var item = step.Seen is null ? desk.Find(step.In, step.Target, step.Element) : desk.Remembered(step.Seen);
            if (item is null) return $"nobody of the cast ever saw work at `{step.Target}`";
            return Compare(step, await AtItemAsync(step, actor, item).ConfigureAwait(false));
        }

        if (desk.IdOf(step.In) is not { } instance) return step.In is null ? "no instance was started" : $"no instance `{step.In}` was started";
        var result = Verb.AtStep.Contains(step.Verb) ? await AtStepAsync(step, actor, instance).ConfigureAwait(false)
            : await OverInstanceAsync(step, actor, instance).ConfigureAwait(false);
        return Compare(step, result);
    }

    private async ValueTask<CommandResult> StartAsync(CommandStep step, Actor actor)
    {
        var result = await engine.TryStartAsync(step.Target, step.In!, actor, step.Fields, step.Id).ConfigureAwait(false);
        if (result is CommandAccepted accepted) desk.Started(step.In!, accepted.Instance);
        return result;
    }

    private ValueTask<CommandResult> AtItemAsync(CommandStep step, Actor actor, WorkItemRef item) => step.Verb switch
    {
        Verb.Save => engine.SaveAsync(item, actor, step.Fields ?? [], step.Id),
        Verb.Claim => engine.ClaimAsync(item, actor, step.Id),
        Verb.Release => engine.ReleaseAsync(item, actor, step.Id),
        Verb.Reassign => engine.ReassignAsync(item, actor, To(step), step.Id),
        Verb.Delegate => engine.DelegateAsync(item, actor, To(step), step.Id),
        Verb.Deliver => engine.DeliverLetterAsync(item, actor, step.Id),
        Verb.LayBy => engine.LayLetterByAsync(item, actor, step.Id),
        _ => engine.CompleteAsync(item, actor, step.Outcome!, step.Fields, step.Comment, step.To is [var to] ? to : null, step.Id),
    };

    private ValueTask<CommandResult> AtStepAsync(CommandStep step, Actor actor, InstanceId instance) => step.Verb switch
    {
        Verb.Recall => engine.RecallAsync(instance, step.Target, actor, step.Id),
        Verb.AddParticipant => engine.AddParticipantAsync(instance, step.Target, step.Element ?? "", actor, step.Id),
        Verb.RemoveParticipant => engine.RemoveParticipantAsync(instance, step.Target, step.Element ?? "", actor, step.Id),
        Verb.Retry => engine.RetryAsync(instance, step.Target, actor, step.Id),
        _ => engine.TakeFailureAsync(instance, step.Target, actor, step.Id),
    };

    private ValueTask<CommandResult> OverInstanceAsync(CommandStep step, Actor actor, InstanceId instance) => step.Verb switch
    {
        Verb.Send => engine.SendAsync(instance, step.Target, actor, step.Fields, step.Comment, step.Id),
        Verb.Act => engine.ActAsync(instance, step.Target, actor, step.Fields, step.Comment, step.To is [var to] ? to : null, step.Id),
        Verb.Supervise => engine.SuperviseAsync(instance, actor, step.Comment, step.Id),
        Verb.Note => engine.CommentAsync(instance, actor, step.Target, step.Id),
        Verb.Circulate => engine.CirculateAsync(instance, actor, step.To, step.Comment, step.Id),
        Verb.Acknowledge => engine.AcknowledgeAsync(instance, actor, step.Id),
        Verb.Remind => engine.RemindAsync(instance, actor, step.Comment, step.Id),
        Verb.Suspend => engine.SuspendAsync(instance, actor, step.Comment, step.Id),
        Verb.Resume => engine.ResumeAsync(instance, actor, step.Id),
        _ => engine.TerminateAsync(instance, actor, step.Comment, step.Id),
    };

    private static string To(CommandStep step) => step.To is [var to] ? to : "";

    private static string? Compare(CommandStep step, CommandResult result)
    {
        var deed = $"{step.By} {step.Verb} {step.Target} {step.Outcome}".TrimEnd();
        if (result is not Refused refused) return step.Refused is null ? null : $"`{deed}` must be refused ({step.Refused}), and was accepted";
        if (step.Refused is null) return $"`{deed}` was refused: {refused.Code}: {refused.Message()}";
        if (step.Refused != refused.Code) return $"`{deed}` must be refused as {step.Refused}, and was as {refused.Code}: {refused.Message()}";
        return step.Names.IsDefault || step.Names.ToHashSet(StringComparer.Ordinal).SetEquals(refused.Names)
            ? null : $"the refusal of `{deed}` must name {string.Join(", ", step.Names)}, and names {string.Join(", ", refused.Names)}";
    }
}
