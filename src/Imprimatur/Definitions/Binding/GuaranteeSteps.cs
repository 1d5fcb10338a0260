using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Binding;

/// <summary>The steps that a guarantee watches: those it names, those of a handler, or those that end with a result.</summary>
internal static class GuaranteeSteps
{
    /// <summary>The ordinals, sorted; unknown names give none.</summary>
    public static IEnumerable<int> Of(Bound bound, GuaranteeModel guarantee) => Of(bound.Steps, guarantee);

    /// <summary>The ordinals, sorted. A handler is seen through calls; a result is that of the whole, not of what it calls.</summary>
    public static IEnumerable<int> Of(StepTable steps, GuaranteeModel guarantee)
    {
        if (guarantee.Handler is { } handler)
            return steps.Steps.Where(s => s.Model is ServiceTaskModel task && task.Handler.Text == handler.Text).Select(s => s.Ordinal);
        if (guarantee.Result is { } result)
            return steps.Steps.Where(s => s.Model is EndModel end && end.Result.Text == result.Text && steps.IsOwn(s)).Select(s => s.Ordinal);
        return (guarantee.Steps?.Names ?? []).Select(n => steps.Find(n.Text)).Where(s => s >= 0).Distinct().Order();
    }
}
