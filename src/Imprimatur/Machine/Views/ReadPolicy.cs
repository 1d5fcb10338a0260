using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Views;

/// <summary>Who may see an instance. Every read is filtered by it: no performer, no candidate, no reader, no power, no access; and clearance always.</summary>
internal static class ReadPolicy
{
    /// <summary>How much an actor sees.</summary>
    public static Sight Of(WorkflowPlan plan, InstanceState state, Actor actor)
    {
        if (!Clearance.Suffices(plan, state.Control, actor.Clearance)) return Sight.Nothing;
        if (Participates(plan, state.Control, actor) || OpenLetters.AreWith(plan, state, actor)) return Sight.Whole;
        if (!Clearance.IsKnown(plan, state.Control)) return Sight.Nothing;
        if (Oversees(plan, state, actor)) return Sight.Whole;
        var sight = Sight.Nothing;
        foreach (var reader in plan.Readers)
        {
            if (!PeopleMatcher.Meets(reader.Who, actor, new Scope(state.Control))) continue;
            if (reader.Fields.IsEmpty) return Sight.Whole;
            sight = Sight.SomeFields;
        }

        return sight;
    }

    /// <summary>How much an actor sees, himself or as the one for whom he acts; his own clearance is asked for in either case.</summary>
    public static Sight Of(WorkflowPlan plan, InstanceState state, Actor actor, Actor? behalf)
    {
        var own = Of(plan, state, actor);
        if (own == Sight.Whole || behalf is null || !Clearance.Suffices(plan, state.Control, actor.Clearance)) return own;
        var lent = Of(plan, state, behalf);
        return lent > own ? lent : own;
    }

    /// <summary>Whether the actor may know of the instance.</summary>
    public static bool MaySee(WorkflowPlan plan, InstanceState state, Actor actor) => Of(plan, state, actor) != Sight.Nothing;

    /// <summary>Whether the actor may see the value of a field.</summary>
    public static bool MaySeeField(WorkflowPlan plan, InstanceState state, Actor actor, int field) =>
        Of(plan, state, actor) switch
        {
            Sight.Whole => true,
            Sight.SomeFields => IsNamed(plan, state, actor, field),
            _ => false,
        };

    private static bool IsNamed(WorkflowPlan plan, InstanceState state, Actor actor, int field)
    {
        foreach (var reader in plan.Readers)
        {
            if (reader.Fields.Contains(field) && PeopleMatcher.Meets(reader.Who, actor, new Scope(state.Control))) return true;
        }

        return false;
    }

    private static bool Participates(WorkflowPlan plan, Control control, Actor actor)
    {
        if (Participation.TookPart(control, actor) || Participation.IsCandidate(plan, control, actor)) return true;
        foreach (var item in control.Items)
        {
            if (item.IsOpen && Orphans.Is(plan, control, item) && PeopleMatcher.Meets(plan.Steward, actor, Scope.Of(control, item))) return true;
        }

        return false;
    }

    private static bool Oversees(WorkflowPlan plan, InstanceState state, Actor actor)
    {
        var scope = new Scope(state.Control);
        if (state.Record.Circulated.Contains(actor.Id) || PeopleMatcher.Meets(plan.Steward, actor, scope)) return true;
        foreach (var power in plan.Powers)
        {
            if (PeopleMatcher.Meets(power.By, actor, scope)) return true;
        }

        return false;
    }
}
