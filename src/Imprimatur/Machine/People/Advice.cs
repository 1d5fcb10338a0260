using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.People;

/// <summary>Advice that a step's item must have before it can be completed (加签): each person asked has an item of his own, named by him.</summary>
internal static class Advice
{
    /// <summary>The one outcome of an item that asks for advice.</summary>
    public const string Outcome = "advise";

    /// <summary>Whether an item asks a person for his advice.</summary>
    public static bool Is(WorkflowPlan plan, WorkItem item) => item.Element is not null && plan.Steps[item.Step] is UserTaskPlan { ForEach: null };

    /// <summary>Whether somebody's advice at a step without elements is still to come.</summary>
    public static bool IsAwaited(Control control, int step)
    {
        foreach (var item in control.Items)
        {
            if (item.Step == step && item.Element is not null && !item.IsAnswered) return true;
        }

        return false;
    }
}
