using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Page;

/// <summary>As much FEEL as the cases need: names, literals, comparisons, and, or, not, count, today, now; three-valued (Kleene).</summary>
internal sealed partial class RefFeel
{
    private readonly List<string> _words;
    private readonly Func<string, JToken?> _value;
    private readonly DateTimeOffset _now;
    private int _at;

    private RefFeel(string text, Func<string, JToken?> value, DateTimeOffset now)
    {
        _words = [.. Word().Matches(text).Select(m => m.Value)];
        _value = value;
        _now = now;
    }

    /// <summary>The value of an expression; null when it is missing or unknown.</summary>
    public static JToken? Value(string text, Func<string, JToken?> value, DateTimeOffset now) => new RefFeel(text, value, now).Or();

    [GeneratedRegex("\"[^\"]*\"|[0-9]+(\\.[0-9]+)?|[\\p{L}_][\\p{L}0-9_/]*|<=|>=|!=|[<>=()]")]
    private static partial Regex Word();

    private string? Peek => _at < _words.Count ? _words[_at] : null;

    private JValue? Or()
    {
        var left = And();
        while (Peek == "or")
        {
            _at++;
            var right = And();
            left = IsTrue(left) || IsTrue(right) ? new JValue(true) : left is null || right is null ? null : new JValue(false);
        }
        return left;
    }

    private JValue? And()
    {
        var left = Comparison();
        while (Peek == "and")
        {
            _at++;
            var right = Comparison();
            left = IsFalse(left) || IsFalse(right) ? new JValue(false) : left is null || right is null ? null : new JValue(true);
        }
        return left;
    }

    private JValue? Comparison()
    {
        var left = Operand();
        if (Peek is not ("=" or "!=" or "<" or "<=" or ">" or ">=")) return left as JValue;
        var sign = _words[_at++];
        var right = Operand();
        if (left is null || right is null) return null;
        return new JValue(sign switch
        {
            "=" => RefValues.Same(left, right),
            "!=" => !RefValues.Same(left, right),
            "<" => RefValues.Compare(left, right) < 0,
            "<=" => RefValues.Compare(left, right) <= 0,
            ">" => RefValues.Compare(left, right) > 0,
            _ => RefValues.Compare(left, right) >= 0,
        });
    }

    private JToken? Operand()
    {
        var word = _words[_at++];
        if (word == "(") return Closed(Or());
        if (word[0] == '"') return new JValue(word[1..^1]);
        if (char.IsDigit(word[0])) return new JValue(decimal.Parse(word, CultureInfo.InvariantCulture));
        if (word is "true" or "false") return new JValue(word == "true");
        if (Peek != "(") return _value(word);
        _at++;
        if (word is "today" or "now")
        {
            _at++;
            return new JValue(_now.ToString(word == "today" ? "yyyy-MM-dd" : "O", CultureInfo.InvariantCulture));
        }
        var argument = Closed(Or0());
        if (argument is null) return null;
        return word == "count" ? new JValue(((JArray)argument).Count) : new JValue(IsFalse(argument));
    }

    private JToken? Or0() => Peek is { } word && _words.ElementAtOrDefault(_at + 1) == ")" && word[0] != '"' ? Operand() : Or();

    private JToken? Closed(JToken? value)
    {
        _at++;
        return value;
    }

    private static bool IsTrue(JToken? value) => value?.Type == JTokenType.Boolean && (bool)value;

    private static bool IsFalse(JToken? value) => value?.Type == JTokenType.Boolean && !(bool)value;
}
