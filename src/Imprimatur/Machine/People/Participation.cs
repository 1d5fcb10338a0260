using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.People;

/// <summary>Who has to do with an instance: those who performed in it, and those whose turn it is.</summary>
internal static class Participation
{
    /// <summary>Whether the actor started the instance or performed any step of it.</summary>
    public static bool TookPart(Control control, Actor actor)
    {
        if (control.Starter.Contains(actor.Id)) return true;
        foreach (var performers in control.Performers)
        {
            if (performers.Contains(actor.Id)) return true;
        }

        return false;
    }

    /// <summary>Whether work that is open is, or may become, the actor's; what is held is the steward's.</summary>
    public static bool IsCandidate(WorkflowPlan plan, Control control, Actor actor)
    {
        foreach (var item in control.Items)
        {
            if (string.Equals(item.Holder, actor.Id, StringComparison.Ordinal) || string.Equals(item.HandedTo, actor.Id, StringComparison.Ordinal)) return true;
            if (PeopleMatcher.Meets(((UserTaskPlan)plan.Steps[item.Step]).Candidates, actor, Scope.Of(control, item))) return true;
        }

        foreach (var token in control.Tokens)
        {
            if (token.IsHeld && PeopleMatcher.Meets(plan.Steward, actor, Scope.Of(control, token.Step))) return true;
        }

        return false;
    }
}
