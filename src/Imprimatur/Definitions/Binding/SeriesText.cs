using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Definitions.Binding;

/// <summary>Parts the text of a series: <c>{issuer}〔{year}〕{serial}号</c>.</summary>
internal static class SeriesText
{
    /// <summary>The parts, with names of fields as literals of kind field; null when a brace has no partner.</summary>
    public static ImmutableArray<(SeriesPartKind Kind, string Text)>? Split(string text)
    {
        var parts = ImmutableArray.CreateBuilder<(SeriesPartKind, string)>();
        for (var i = 0; i < text.Length;)
        {
            var open = text.AsSpan(i).IndexOfAny('{', '}');
            if (open < 0) open = text.Length - i;
            if (open > 0) parts.Add((SeriesPartKind.Literal, text.Substring(i, open)));
            i += open;
            if (i >= text.Length) break;
            var close = text.AsSpan(i + 1).IndexOfAny('{', '}');
            if (text[i] == '}' || close <= 0 || text[i + 1 + close] != '}') return null;
            var name = text.Substring(i + 1, close);
            parts.Add((name switch { "year" => SeriesPartKind.Year, "serial" => SeriesPartKind.Serial, _ => SeriesPartKind.Field }, name));
            i += close + 2;
        }

        return parts.ToImmutable();
    }
}
