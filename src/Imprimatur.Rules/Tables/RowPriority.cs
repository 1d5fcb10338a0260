using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tables;

/// <summary>Orders rows by their outputs: the first output's place in its <c>oneOf</c>, then the second's, then the place in the table.</summary>
internal static class RowPriority
{
    /// <summary>The rank of a row by output; a text that is nowhere comes last.</summary>
    public static ImmutableArray<int> Of(Row row, ImmutableArray<OutputColumn> outputs)
    {
        var ranks = ImmutableArray.CreateBuilder<int>(outputs.Length);
        for (var i = 0; i < outputs.Length; i++)
        {
            var place = outputs[i].Type.OneOf.IsDefault || row.Outputs[i].Literal is not StringValue text ? -1 : outputs[i].Type.OneOf.IndexOf(text.Text);
            ranks.Add(place < 0 ? int.MaxValue : place);
        }

        return ranks.MoveToImmutable();
    }

    /// <summary>Below zero when the first comes first.</summary>
    public static int Compare(ImmutableArray<int> a, ImmutableArray<int> b) => a.AsSpan().SequenceCompareTo(b.AsSpan());

    /// <summary>The rows in the order of priority.</summary>
    public static IEnumerable<Row> Order(IEnumerable<Row> rows, ImmutableArray<OutputColumn> outputs) =>
        rows.OrderBy(r => Of(r, outputs), Comparer<ImmutableArray<int>>.Create(Compare));
}
