using Imprimatur.Definitions.Plans;

namespace Imprimatur.Machine.Steps;

/// <summary>Whether ways lead from step to step within one graph: outcomes, failed needs and skipped steps; not what people may do any time.</summary>
internal static class Reach
{
    public static bool Can(WorkflowPlan plan, int from, int to)
    {
        var seen = new bool[plan.Steps.Length];
        var open = new Stack<int>([from]);
        while (open.TryPop(out var at))
        {
            if (at == to) return true;
            if (at < 0 || seen[at] || plan.Steps[at].Graph != plan.Steps[to].Graph) continue;
            seen[at] = true;
            var step = plan.Steps[at];
            if (step.SkipTo >= 0) open.Push(step.SkipTo);
            foreach (var need in step.Needs) open.Push(need.Otherwise);
            foreach (var way in step.Ways)
            {
                foreach (var target in way.To) open.Push(target);
            }
        }

        return false;
    }
}
