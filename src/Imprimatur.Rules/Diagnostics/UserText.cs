using System.Globalization;
using System.Text;

namespace Imprimatur.Rules.Diagnostics;

/// <summary>Puts text that came from a file into messages: in back-ticks, cut to a readable length, with control characters spelled out.</summary>
public static class UserText
{
    private const int Longest = 60;

    /// <summary>The text in back-ticks.</summary>
    public static string Quote(string text)
    {
        var built = new StringBuilder("`");
        foreach (var rune in text.EnumerateRunes())
        {
            if (built.Length > Longest) return built.Append("…`").ToString();
            Append(built, rune);
        }

        return built.Append('`').ToString();
    }

    /// <summary>The whole text without back-ticks, for what people wrote to be read.</summary>
    public static string OneLine(string text)
    {
        var built = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) Append(built, rune);
        return built.ToString();
    }

    /// <summary>The texts in back-ticks, parted by commas; after twenty an ellipsis.</summary>
    public static string List(IEnumerable<string> texts)
    {
        var all = texts.Take(21).Select(Quote).ToList();
        return string.Join(", ", all.Take(20)) + (all.Count > 20 ? ", …" : "");
    }

    private static void Append(StringBuilder built, Rune rune)
    {
        if (Rune.IsControl(rune) || IsBidirectional(rune)) built.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
        else built.Append(rune.ToString());
    }

    /// <summary>Marks that turn the direction of writing could make a message read as something else.</summary>
    private static bool IsBidirectional(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F;
}
