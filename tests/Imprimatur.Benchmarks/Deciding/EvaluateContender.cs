using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Benchmarks.Deciding;

/// <summary>Ours, on values that are objects, made for every decision.</summary>
internal sealed class EvaluateContender(Decision decision) : IContender
{
    private static readonly DateTimeOffset Now = new(2017, 6, 30, 0, 0, 0, TimeSpan.Zero);

    public string Name => "Imprimatur, Evaluate";

    public int Decide(Paper paper)
    {
        ReadOnlySpan<Value?> inputs =
        [
            new StringValue(paper.Kind), new StringValue(paper.Region), new NumberValue(Number.From(paper.Amount)), new DateValue(paper.Received),
            new BooleanValue(paper.Urgent), new NumberValue(Number.From(paper.Pages)),
        ];
        return (int)((NumberValue)decision.Evaluate(inputs, Now, TimeZoneInfo.Utc).Outputs[0]!).Number.Whole() - 1;
    }
}
