using System.Collections.Immutable;
using System.Text;

namespace Imprimatur.Drawing.Texts;

/// <summary>Breaks a text into lines: Latin between words, Chinese between any two letters but neither before a closing nor after an opening mark.</summary>
internal static class TextWrap
{
    private const string Ellipsis = "…";
    private const string NeverLast = "（《「『〔【([";
    private const string NeverFirst = "，。、；：！？）》」』〕】,.;:!?)]";

    /// <summary>The lines, none wider than <paramref name="width"/>; what does not fit into the last is cut and marked.</summary>
    public static ImmutableArray<string> Lines(string text, double size, double width, int most, bool bold = false)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            var longer = line.Length == 0 ? piece.TrimStart() : line + piece;
            if (line.Length == 0 || TextMeasure.Width(longer.TrimEnd(), size, bold) <= width)
            {
                line = longer;
                continue;
            }

            lines.Add(line.TrimEnd());
            line = piece.TrimStart();
            if (lines.Count > most) break;
        }

        if (line.Length > 0) lines.Add(line.TrimEnd());
        var isCut = lines.Count > most;
        while (lines.Count > most) lines.RemoveAt(lines.Count - 1);
        for (var i = 0; i < lines.Count; i++) lines[i] = Fit(lines[i], size, width, bold, isCut && i == lines.Count - 1);
        return lines.ToImmutable();
    }

    /// <summary>Cuts a line that is too wide, and marks it as cut.</summary>
    private static string Fit(string line, double size, double width, bool bold, bool isCut)
    {
        if (!isCut && TextMeasure.Width(line, size, bold) <= width) return line;
        var kept = new StringBuilder();
        foreach (var rune in line.EnumerateRunes())
        {
            if (TextMeasure.Width($"{kept}{rune}{Ellipsis}", size, bold) > width) break;
            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + Ellipsis;
    }

    /// <summary>The pieces between which a line may break; a space stays at the end of its piece.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (piece.Length > 0 && MayBreak(before, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(Rune.IsControl(rune) ? " " : rune.ToString());
            before = rune;
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (NeverFirst.Contains(after.ToString(), StringComparison.Ordinal) || Rune.IsWhiteSpace(after)) return false;
        if (NeverLast.Contains(before.ToString(), StringComparison.Ordinal)) return false;
        return Rune.IsWhiteSpace(before) || TextMeasure.IsWide(before) || TextMeasure.IsWide(after);
    }
}
