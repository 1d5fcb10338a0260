using System.Text;
using System.Text.RegularExpressions;

namespace Imprimatur.Rules.Feel.Patterns;

/// <summary>What stands in the place of a match: texts and groups of it. Written with a bound, since groups can repeat a long text without end.</summary>
internal sealed class Replacement
{
    private readonly List<(string? Text, int Group)> _parts = [];

    /// <summary>A text that stands for itself.</summary>
    public static Replacement Plain(string text)
    {
        var plain = new Replacement();
        plain._parts.Add((text, 0));
        return plain;
    }

    /// <summary>
    /// Reads a replacement: <c>$1</c> is a group, with further digits as long as there are so many groups; <c>\$</c> and <c>\\</c> are the characters. Null
    /// when it is none.
    /// </summary>
    public static Replacement? Read(string text, int groups)
    {
        var read = new Replacement();
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            switch (text[i])
            {
                case '\\' when next is '\\' or '$':
                    plain.Append(next);
                    i++;
                    break;
                case '$' when char.IsAsciiDigit(next):
                    read._parts.Add((plain.ToString(), 0));
                    plain.Clear();
                    var group = next - '0';
                    for (i++; i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (group * 10) + text[i + 1] - '0' <= groups; i++)
                        group = (group * 10) + text[i + 1] - '0';
                    read._parts.Add((null, group));
                    break;
                case '\\' or '$':
                    return null;
                default:
                    plain.Append(text[i]);
                    break;
            }
        }

        read._parts.Add((plain.ToString(), 0));
        return read;
    }

    /// <summary>The text with every match replaced; null when it would be longer than a string can be.</summary>
    public string? In(string text, Regex regex)
    {
        var (built, from) = (new StringBuilder(), 0);
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            built.Append(text, from, match.Index - from);
            foreach (var (plain, group) in _parts)
            {
                built.Append(plain is null ? match.Groups[group].ValueSpan : plain);
                if (built.Length > FeelLimits.Text) return null;
            }

            from = match.Index + match.Length;
        }

        built.Append(text, from, text.Length - from);
        return built.Length > FeelLimits.Text ? null : built.ToString();
    }
}
