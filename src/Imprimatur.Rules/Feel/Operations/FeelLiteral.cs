using System.Globalization;
using System.Text;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Operations;

/// <summary>Values as texts of FEEL that have them for value, in one line and without characters that XML can't hold.</summary>
internal static class FeelLiteral
{
    /// <summary>The value as a literal.</summary>
    public static string Of(Value value) => value switch
    {
        StringValue s => Of(s.Text),
        ListValue l => "[" + string.Join(", ", l.Items.Select(Of)) + "]",
        ContextValue c => "{" + string.Join(", ", c.Entries.Select(e => $"{Key(e.Key)}: {Of(e.Value)}")) + "}",
        RangeValue { Low: null, High: { } high } r => $"({(r.HighIncluded ? "<=" : "<")} {Of(high)})",
        RangeValue { High: null, Low: { } low } r => $"({(r.LowIncluded ? ">=" : ">")} {Of(low)})",
        RangeValue { Low: { } low, High: { } high } r => $"{(r.LowIncluded ? '[' : '(')}{Of(low)}..{Of(high)}{(r.HighIncluded ? ']' : ')')}",
        _ => value.ToString(),
    };

    /// <summary>A string as a literal.</summary>
    public static string Of(string text)
    {
        var built = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') built.Append('\\').Append(c);
            else if (c is '\n' or '\r' or '\t') built.Append(c switch { '\n' => "\\n", '\r' => "\\r", _ => "\\t" });
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF') built.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else built.Append(c);
        }

        return built.Append('"').ToString();
    }

    private static string Key(string key) => key.Length > 0 && char.IsLetter(key[0]) && key.All(c => char.IsLetterOrDigit(c) || c == '_') ? key : Of(key);
}
