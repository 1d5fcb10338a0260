using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Benchmarks.Deciding;

/// <summary>Ours, on values that are no objects. What it answers is read from the result, as a host would.</summary>
internal sealed class IndexContender(Decision decision) : IContender
{
    private static readonly DateTimeOffset Now = new(2017, 6, 30, 0, 0, 0, TimeSpan.Zero);

    public string Name => "Imprimatur, Decide";

    public int Decide(Paper paper)
    {
        ReadOnlySpan<TypedValue> inputs = [paper.Kind, paper.Region, paper.Amount, paper.Received, paper.Urgent, paper.Pages];
        var result = decision.Decide(inputs, Now, TimeZoneInfo.Utc);
        return (int)((NumberValue)result.Outputs[0]!).Number.Whole() - 1;
    }
}
