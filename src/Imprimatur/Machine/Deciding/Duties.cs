using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
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

    /// <summary>What bars persons from any of several writes that would be a change.</summary>
    public static ImmutableArray<string> BarringWrites(WorkflowPlan plan, Control control, int step, ImmutableArray<FieldWrite> writes, PersonSet persons)
    {
        var barring = ImmutableArray<string>.Empty;
        foreach (var write in writes)
        {
            if (write.Value.Equals(control.Fields[write.Field])) continue;
            foreach (var name in BarringWrite(plan, control, step, write.Field, persons))
            {
                if (!barring.Contains(name)) barring = barring.Add(name);
            }
        }

        return barring;
    }

    public static string WritersOf(WorkflowPlan plan, int field) => "writersOf " + plan.Fields[field].Name;
}
