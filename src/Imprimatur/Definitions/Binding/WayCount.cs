using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Binding;

/// <summary>Adds up the ways of a definition before they are spelt out.</summary>
internal static class WayCount
{
    /// <summary>The ways of all steps and acts, <c>earlier</c> counted as one.</summary>
    public static long Of(Bound bound)
    {
        var steps = bound.Steps.Steps;
        return 1 + steps.Sum(s => (long)Of(s.Model)) + bound.Model.Anytime.Sum(act => Targets(act) * (long)(act.During?.Names.Length ?? steps.Length));
    }

    /// <summary>The ways of a step.</summary>
    public static int Of(StepModel step)
    {
        var count = step.Needs.Length + (step.SkipTo is null ? 0 : 1) + step.Ways.Sum(Targets);
        count += step is UserTaskModel { ForEach: { } each } ? each.Answers.Length : 0;
        return count + (step is ParallelModel block ? block.Branches.Length + 1 : 0);
    }

    private static int Targets(WayModel way) => Math.Max(1, way.To?.Names.Length ?? 0);
}
