using System.Text;

namespace Imprimatur.Drawing.Texts;

/// <summary>How wide a text is at most in the fonts that the picture names: no font is at hand when it is drawn, so every class of letters counts with its
/// widest.</summary>
internal static class TextMeasure
{
    /// <summary>The width in units of the picture at a font size.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        var ems = 0.0;
        foreach (var rune in text.EnumerateRunes()) ems += Ems(rune);
        return ems * size * (bold ? 1.07 : 1);
    }

    /// <summary>Whether a letter fills a square, as Chinese letters and full-width marks do.</summary>
    public static bool IsWide(Rune rune) => rune.Value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or
        (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or
        (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private static double Ems(Rune rune)
    {
        if (IsWide(rune)) return 1;
        if (rune.Value > 0x7E) return rune.Value is (>= 0x0300 and <= 0x036F) ? 0 : 0.75;
        return (char)rune.Value switch
        {
            'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.31,
            'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '-' or ' ' or '`' => 0.40,
            'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.95,
            >= 'A' and <= 'Z' => 0.72,
            '=' or '<' or '>' or '+' or '~' or '&' => 0.80,
            _ => 0.61,
        };
    }
}
