using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules;

namespace Imprimatur.Machine.Views;

/// <summary>What an actor may do now of what is possible any time.</summary>
internal static class OpenActs
{
    /// <summary>The acts by ordinal: those whose <c>during</c> is met and whose <c>if</c> is not definitely false.</summary>
    public static ImmutableArray<int> Of(WorkflowPlan plan, InstanceState state, Circumstances circumstances, Actor actor, Actor? behalf = null)
    {
        var control = state.Control;
        if (control.IsOver || control.Suspended || plan.Anytime.IsEmpty || !Clearance.Suffices(plan, control, actor.Clearance)) return [];
        var open = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < plan.Anytime.Length; i++)
        {
            var act = plan.Anytime[i];
            if (!Standing.IsIn(control, act.During) || !IsGiven(act.By, control, actor, behalf)) continue;
            var isClosed = act is { HiddenWhenFalse: true, If: { } condition }
                && circumstances.Rules.Holds(condition, OpenItems.Frame(control, circumstances, null)) == Ternary.False;
            if (!isClosed) open.Add(i);
        }

        return open.DrainToImmutable();
    }

    /// <summary>Whether a command is a message or an act that is the actor's to send or do, so that he may be told why it does not hold now.</summary>
    public static bool IsTheirs(WorkflowPlan plan, InstanceState state, Command command, Actor actor, Actor? behalf) =>
        Clearance.Suffices(plan, state.Control, actor.Clearance) && command switch
        {
            MessageCommand message => PeopleMatcher.Meets(plan.Messages[message.Message].By, actor, behalf, new Scope(state.Control)),
            ActCommand act => IsGiven(plan.Anytime[act.Act].By, state.Control, actor, behalf),
            _ => false,
        };

    private static bool IsGiven(PeoplePlan? by, Control control, Actor actor, Actor? behalf)
    {
        if (by is null) return false;
        if (PeopleMatcher.Meets(by, actor, behalf, new Scope(control))) return true;
        foreach (var item in control.Items)
        {
            if (item.IsOpen && PeopleMatcher.Meets(by, actor, behalf, Scope.Of(control, item))) return true;
        }

        return false;
    }
}
