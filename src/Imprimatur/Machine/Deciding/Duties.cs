using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Deciding;

/// <summary>Separation of duties, by person, in both orders, over all rounds. The plan names it on both sides.</summary>
internal static class Duties
{
    /// <summary>What bars persons from a step: the steps that they performed, and <c>writersOf</c> the fields that they wrote.</summary>
    public static ImmutableArray<string> Barring(WorkflowPlan plan, Control control, StepPlan step, PersonSet persons)
    {
        var barring = ImmutableArray<string>.Empty;
        foreach (var other in step.SeparatedFrom)
        {
            if (control.Performers[other].Meets(persons)) barring = barring.Add(plan.Steps[other].Path);
        }

        foreach (var field in step.SeparatedFromWritersOf)
        {
            if (control.Writers[field].Meets(persons)) barring = barring.Add(WritersOf(plan, field));
        }

        return barring;
    }

    /// <summary>What bars persons who act in a step from writing a field: the steps that they perform and that are kept apart from its writers.</summary>
    public static ImmutableArray<string> BarringWrite(WorkflowPlan plan, Control control, int step, int field, PersonSet persons)
    {
        var barring = ImmutableArray<string>.Empty;
        foreach (var other in plan.Fields[field].SeparatedSteps)
        {
            if (other == step || control.Performers[other].Meets(persons)) barring = barring.Add(plan.Steps[other].Path);
        }

        return barring;
    }

    public static string WritersOf(WorkflowPlan plan, int field) => "writersOf " + plan.Fields[field].Name;
}
