using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Cells;

/// <summary><c>{ "contains": x }</c>: the list has the element.</summary>
internal sealed class ContainsCell(Value element) : Cell
{
    /// <summary>The element.</summary>
    public Value Element { get; } = element;

    /// <inheritdoc />
    public override string Text => $"{{ \"contains\": {JsonWords.Of(Element)} }}";

    /// <inheritdoc />
    public override Ternary Test(Value? value, in Surroundings surroundings)
    {
        if (value is not ListValue list) return Ternary.Unknown;
        foreach (var item in list.Items)
        {
            if (Equality.Of(item, Element) == true) return Ternary.True;
        }

        return Ternary.False;
    }
}
