using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Deciding;

/// <summary>Compares an actor's clearance with the field that classifies the instance, in the order of its <c>oneOf</c>.</summary>
internal static class Clearance
{
    /// <summary>Whether the instance is classified by now.</summary>
    public static bool IsKnown(WorkflowPlan plan, Control control) => plan.ClassifiedBy < 0 || control.Fields[plan.ClassifiedBy] is not null;

    /// <summary>Whether the clearance is enough; while the level is missing, nothing is known that could forbid it.</summary>
    public static bool Suffices(WorkflowPlan plan, Control control, string? clearance)
    {
        if (plan.ClassifiedBy < 0 || control.Fields[plan.ClassifiedBy] is not StringValue level) return true;
        var order = plan.Fields[plan.ClassifiedBy].Type.OneOf;
        if (order.IsDefault) return false;
        return Math.Max(0, clearance is null ? 0 : order.IndexOf(clearance)) >= order.IndexOf(level.Text);
    }
}
