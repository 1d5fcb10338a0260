using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Engine.Commands;

/// <summary>What a command names: a work item, a step, or the whole instance.</summary>
internal static class CommandTarget
{
    /// <summary>The work item; null where the command names none.</summary>
    public static WorkItemKey? ItemOf(Command command) => command switch
    {
        SaveCommand save => save.Item,
        ClaimCommand claim => claim.Item,
        ReleaseCommand release => release.Item,
        CompleteCommand complete => complete.Item,
        ReassignCommand reassign => reassign.Item,
        DelegateCommand give => give.Item,
        _ => null,
    };

    /// <summary>The path of the step whose work a command is about; null where it concerns the whole instance.</summary>
    public static string? StepOf(WorkflowPlan plan, Command command)
    {
        var step = command switch
        {
            RecallCommand recall => recall.Step,
            AddParticipantCommand add => add.Step,
            RemoveParticipantCommand remove => remove.Step,
            ResolveHeldCommand resolve => resolve.Step,
            _ => ItemOf(command)?.Step ?? -1,
        };
        return step >= 0 && step < plan.Steps.Length ? plan.Steps[step].Path : null;
    }

    /// <summary>Whether the item that a command names could have been the actor's to do, so that he may be told that a race was lost.</summary>
    public static bool WasFor(WorkflowPlan plan, Control control, Command command, Actor by, Actor? behalf)
    {
        if (ItemOf(command) is not { Step: >= 0 } item || item.Step >= plan.Steps.Length || plan.Steps[item.Step] is not UserTaskPlan step) return false;
        return Clearance.Suffices(plan, control, by.Clearance)
            && PeopleMatcher.Meets(step.Candidates, by, behalf, Scope.Of(control, item.Step) with { Element = item.Element });
    }
}
