using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Views;

/// <summary>Who may see an instance. Every read is filtered by it: no performer, no candidate, no reader, no power, no access; and clearance always.</summary>
internal static class ReadPolicy
{
    /// <summary>Whether the actor may know of the instance.</summary>
    public static bool MaySee(WorkflowPlan plan, InstanceState state, Actor actor)
    {
        if (!Clearance.Suffices(plan, state.Control, actor.Clearance)) return false;
        if (Participates(plan, state.Control, actor)) return true;
        return Clearance.IsKnown(plan, state.Control) && (Oversees(plan, state, actor) || Reads(plan, state, actor, -1));
    }

    /// <summary>Whether the actor may see the value of a field.</summary>
    public static bool MaySeeField(WorkflowPlan plan, InstanceState state, Actor actor, int field)
    {
        if (!MaySee(plan, state, actor)) return false;
        return Participates(plan, state.Control, actor) || Oversees(plan, state, actor) || Reads(plan, state, actor, field);
    }

    private static bool Participates(WorkflowPlan plan, Control control, Actor actor) =>
        Participation.TookPart(control, actor) || Participation.IsCandidate(plan, control, actor);

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

    private static bool Reads(WorkflowPlan plan, InstanceState state, Actor actor, int field)
    {
        foreach (var reader in plan.Readers)
        {
            if (field >= 0 && !reader.Fields.IsEmpty && !reader.Fields.Contains(field)) continue;
            if (PeopleMatcher.Meets(reader.Who, actor, new Scope(state.Control))) return true;
        }

        return false;
    }
}
