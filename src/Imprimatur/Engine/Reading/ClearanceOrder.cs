using Imprimatur.Definitions.Plans;

namespace Imprimatur.Engine.Reading;

/// <summary>Compares a clearance with an instance's classification as the store keeps it, in the order of the field's <c>oneOf</c>.</summary>
internal static class ClearanceOrder
{
    /// <summary>Whether the clearance is enough. While the level is missing only candidates and performers come this far, and they may see it.</summary>
    public static bool Suffices(WorkflowPlan plan, string? classification, string? clearance)
    {
        if (plan.ClassifiedBy < 0 || classification is null) return true;
        var order = plan.Fields[plan.ClassifiedBy].Type.OneOf;
        if (order.IsDefaultOrEmpty) return false;
        var level = order.IndexOf(classification);
        return level >= 0 && Math.Max(0, clearance is null ? 0 : order.IndexOf(clearance)) >= level;
    }
}
