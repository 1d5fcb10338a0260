using System.Globalization;
using System.Text;
using Imprimatur.History.Personal;
using Imprimatur.Rules.Values;

namespace Imprimatur.Cli.Words;

/// <summary>Values in words for a terminal: what came from outside can't move the cursor, turn the text round or fill the screen.</summary>
internal static class ValueWords
{
    private const int Longest = 200;

    public static string Of(Value? value) => value switch
    {
        null => "nothing",
        StringValue text => $"\"{Clean(text.Text)}\"",
        ContextValue context when context.Entries.ContainsKey("digest") => Content(context),
        ListValue list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        ContextValue context => "{" + string.Join(", ", context.Entries.Select(e => $"{e.Key}: {Of(e.Value)}")) + "}",
        _ => Clean(value.ToString()),
    };

    public static string Clean(string text)
    {
        if (Erased.Is(text)) return "(erased)";
        var built = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (built.Length >= Longest) return built.Append('…').ToString();
            if (IsUnseen(rune)) built.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
            else built.Append(rune.ToString());
        }

        return built.ToString();
    }

    /// <summary>A text in full whose marks can't be seen are spelled out.</summary>
    public static string Unseen(string text) => string.Concat(
        text.EnumerateRunes().Select(r => IsUnseen(r) ? string.Create(CultureInfo.InvariantCulture, $"\\u{r.Value:x4}") : r.ToString()));

    private static string Content(ContextValue content)
    {
        var digest = content.Entries["digest"] is StringValue text ? text.Text : "";
        var uri = content.Entries.GetValueOrDefault("uri") is StringValue place ? place.Text : "";
        return $"{Clean(uri)} (SHA-256 {Clean(digest[..Math.Min(12, digest.Length)])}…)";
    }

    private static bool IsUnseen(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F;
}
