using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Binding;

/// <summary>Adds up the ways of a definition before they are spelt out.</summary>
internal static class WayCount
{
    /// <summary>The ways of all steps and acts, <c>earlier</c> counted as one.</summary>
    public static long Of(Bound bound)
    {
        var steps = bound.Steps.Steps;
        long count = 1;
        foreach (var step in steps)
        {
            count += step.Model.Needs.Length + (step.Model.SkipTo is null ? 0 : 1) + step.Model.Ways.Sum(Targets);
            count += step.Model is UserTaskModel { ForEach: { } each } ? each.Answers.Length : 0;
            count += step.Model is ParallelModel block ? block.Branches.Length + 1 : 0;
        }

        return count + bound.Model.Anytime.Sum(act => Targets(act) * (long)(act.During?.Names.Length ?? steps.Length));
    }

    private static int Targets(WayModel way) => Math.Max(1, way.To?.Names.Length ?? 0);
}
