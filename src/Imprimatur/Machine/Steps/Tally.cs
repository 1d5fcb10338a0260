using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>How the elements of a step were answered so far.</summary>
internal sealed class Tally
{
    private readonly int[] _counts;
    private readonly decimal[] _weights;

    private Tally(int answers)
    {
        _counts = new int[answers];
        _weights = new decimal[answers];
    }

    public int Elements { get; private set; }

    public int Answered { get; private set; }

    public decimal TotalWeight { get; private set; }

    public bool AllIn => Answered == Elements;

    public static Tally Of(Control control, int step, ForEachPlan each)
    {
        var tally = new Tally(each.Answers.Length);
        foreach (var item in control.Items)
        {
            if (item.Step != step) continue;
            var weight = each.Weights is null ? 1 : each.Weights.GetValueOrDefault(item.Element!, 0);
            tally.Elements++;
            tally.TotalWeight += weight;
            if (!item.IsAnswered) continue;
            tally.Answered++;
            tally._counts[item.Answer]++;
            tally._weights[item.Answer] += weight;
        }

        return tally;
    }

    public int Count(int answer) => _counts[answer];

    public decimal Weight(int answer) => _weights[answer];
}
