using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary><c>{ "from": a, "to": b }</c>, both included, one of them perhaps left out.</summary>
internal sealed class RangeCell(Value? from, Value? to) : Cell
{
    /// <summary>The least value, or null.</summary>
    public Value? From { get; } = from;

    /// <summary>The largest value, or null.</summary>
    public Value? To { get; } = to;

    /// <inheritdoc />
    public override string Text => (From, To) switch
    {
        ({ } a, { } b) => $"{{ \"from\": {JsonWords.Of(a)}, \"to\": {JsonWords.Of(b)} }}",
        ({ } a, _) => $"{{ \"from\": {JsonWords.Of(a)} }}",
        (_, { } b) => $"{{ \"to\": {JsonWords.Of(b)} }}",
        _ => "{ }",
    };

    /// <inheritdoc />
    public override Ternary Test(Value? value, in Surroundings surroundings)
    {
        if (value is null) return Ternary.Unknown;
        var above = From is null ? true : Ordering.Of(value, From) is { } low ? low >= 0 : default(bool?);
        var below = To is null ? true : Ordering.Of(value, To) is { } high ? high <= 0 : default(bool?);
        return TernaryLogic.And(TernaryLogic.From(above), TernaryLogic.From(below));
    }
}
