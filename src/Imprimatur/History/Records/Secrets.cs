using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Codec;

namespace Imprimatur.History.Records;

/// <summary>Says of each value of a definition what of it is personal: names of persons and parties, fields marked so, who replied and with what
/// text.</summary>
internal static class Secrets
{
    public static FieldSecrecy Of(WorkflowPlan plan, int field)
    {
        if (Privacy.OfField(plan, field)) return FieldSecrecy.Whole;
        var (kind, element) = (plan.Fields[field].Kind, plan.Fields[field].Element);
        return (kind == FieldKind.List ? element : kind) == FieldKind.Reply ? FieldSecrecy.Reply : FieldSecrecy.Plain;
    }

    /// <summary>The outputs of a rule task: all of them whole as soon as one of the fields that take them is not plain.</summary>
    public static FieldSecrecy OfOutputs(WorkflowPlan plan, int step) =>
        plan.Steps[step] is RuleTaskPlan task && task.Outputs.Values.Any(field => Of(plan, field) != FieldSecrecy.Plain)
            ? FieldSecrecy.Whole
            : FieldSecrecy.Plain;

    /// <summary>An input of an effect: as secret as what it was made of, and whole where that is not known.</summary>
    public static FieldSecrecy OfInput(WorkflowPlan plan, int step, string input)
    {
        if (step < 0 || plan.Steps[step] is not ServiceTaskPlan task || !task.With.TryGetValue(input, out var source)) return FieldSecrecy.Whole;
        if (source.Field >= 0) return Of(plan, source.Field);
        if (source.Feel is null) return FieldSecrecy.Plain;
        var readsSecret = source.Feel.Reads.Any(r => r.Slot >= plan.Fields.Length || Of(plan, r.Slot) != FieldSecrecy.Plain);
        return readsSecret ? FieldSecrecy.Whole : FieldSecrecy.Plain;
    }
}
