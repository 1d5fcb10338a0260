using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Views;

/// <summary>Work that nobody is left to do, as far as the machine can know: no post could, and every person who is named is barred. The steward has
/// it.</summary>
internal static class Orphans
{
    public static bool Is(WorkflowPlan plan, Control control, WorkItem item)
    {
        if (item.Holder is not null) return false;
        var named = Candidates(plan, control, item);
        return named.Posts.IsEmpty && named.Persons.All(Barred(plan, control, plan.Steps[item.Step]).Contains);
    }

    /// <summary>Who may take an item on: the person to whom it was handed over, or the step's candidates.</summary>
    public static Named Candidates(WorkflowPlan plan, Control control, WorkItem item) => item.HandedTo is { } one
        ? new Named([], [one])
        : PeopleResolver.Resolve(((UserTaskPlan)plan.Steps[item.Step]).Candidates, Scope.Of(control, item));

    /// <summary>All persons who performed what is kept apart from the step.</summary>
    public static PersonSet Barred(WorkflowPlan plan, Control control, StepPlan step)
    {
        var barred = PersonSet.Empty;
        foreach (var other in step.SeparatedFrom) barred = barred.Union(control.Performers[other]);
        foreach (var field in step.SeparatedFromWritersOf) barred = barred.Union(control.Writers[field]);
        foreach (var guarantee in plan.Guarantees)
        {
            if (guarantee.Kind != GuaranteeKind.Separate || !guarantee.Steps.Contains(step.Ordinal)) continue;
            foreach (var other in guarantee.Steps)
            {
                if (other != step.Ordinal) barred = barred.Union(control.Performers[other]);
            }
        }

        return barred;
    }
}
