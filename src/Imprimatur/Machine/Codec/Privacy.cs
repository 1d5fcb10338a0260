using Imprimatur.Definitions.Plans;

namespace Imprimatur.Machine.Codec;

/// <summary>Which values name persons or are marked personal, and so leave as hashes.</summary>
internal static class Privacy
{
    /// <summary>Whether a field's values are concealed.</summary>
    public static bool OfField(WorkflowPlan plan, int field)
    {
        var f = plan.Fields[field];
        if (f.Personal || IsPerson(f.Kind) || (f.Kind == FieldKind.List && IsPerson(f.Element))) return true;
        return f.Kind == FieldKind.List && f.Element == FieldKind.Reply && GathersPersons(plan, field);
    }

    /// <summary>Whether the elements of a step are concealed: those of a list of persons, and the persons whose advice is asked.</summary>
    public static bool OfElements(WorkflowPlan plan, int step) =>
        plan.Steps[step] is UserTaskPlan task && (task.ForEach is not { } each || OfField(plan, each.List));

    /// <summary>Whether an input of an effect is concealed.</summary>
    public static bool OfSource(WorkflowPlan plan, ValueSource source)
    {
        if (source.Field >= 0) return OfField(plan, source.Field);
        if (source.Feel is null) return false;
        foreach (var use in source.Feel.Reads)
        {
            if (use.Slot < plan.Fields.Length && OfField(plan, use.Slot)) return true;
        }

        return false;
    }

    private static bool IsPerson(FieldKind kind) => kind is FieldKind.Person or FieldKind.Party;

    private static bool GathersPersons(WorkflowPlan plan, int field)
    {
        foreach (var step in plan.Steps)
        {
            if (step is UserTaskPlan { ForEach: { } each } && each.Collects == field && each.List != field && OfField(plan, each.List)) return true;
        }

        return false;
    }
}
