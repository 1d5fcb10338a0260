using System.Text.RegularExpressions;

namespace Imprimatur.Rules.Feel.Patterns;

/// <summary>
/// XPath's regular expressions on the linear engine, so that no pattern can hang; only those that refer back to a group are matched by counted tries.
/// </summary>
internal static class XPathRegex
{
    private const int LongestPattern = 1_000;

    /// <summary>Counts of a thousand and more would make the engine's automaton huge.</summary>
    private static readonly Regex HugeRepeat = new(@"\{[0-9]*,?[0-9]{4,}\}", RegexOptions.NonBacktracking);


    /// <summary>Whether a part of the text matches; null when the pattern or a flag is none.</summary>
    public static bool? Matches(string text, string pattern, string flags)
    {
        if (Options(flags) is not { } options || Translate(pattern, flags, out var refersBack) is not { } net
            || Compile(net, refersBack ? options & ~RegexOptions.NonBacktracking : options) is not { } regex) return null;
        return refersBack ? new BackReferences(net, options & ~RegexOptions.NonBacktracking).IsMatch(text) : regex.IsMatch(text);
    }

    /// <summary>The text with all matches replaced, <c>$1</c> standing for a group; null when the pattern, the replacement or a flag is none,
    /// or when the pattern matches the empty text (F&amp;O: FORX0003).</summary>
    public static string? Replace(string text, string pattern, string replacement, string flags)
    {
        if (Linear(pattern, flags) is not { } regex || regex.IsMatch("")) return null;
        var groups = regex.GetGroupNumbers().Length - 1;
        var with = flags.Contains('q', StringComparison.Ordinal) ? Replacement.Plain(replacement) : Replacement.Read(replacement, groups);
        return with?.In(text, regex);
    }

    /// <summary>The parts between matches, without groups; null when the delimiter is no pattern, or matches the empty text (F&amp;O: FORX0003).</summary>
    public static IEnumerable<string>? Split(string text, string delimiter)
    {
        if (Linear(delimiter, "") is not { } regex || regex.IsMatch("")) return null;
        var (parts, from) = (new List<string>(), 0);
        foreach (var match in regex.EnumerateMatches(text))
        {
            parts.Add(text[from..match.Index]);
            from = match.Index + match.Length;
        }

        parts.Add(text[from..]);
        return parts;
    }

    private static Regex? Linear(string pattern, string flags) =>
        Options(flags) is { } options && Translate(pattern, flags, out var refersBack) is { } net && !refersBack ? Compile(net, options) : null;

    private static RegexOptions? Options(string flags)
    {
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        foreach (var flag in flags)
        {
            switch (flag)
            {
                case 's': options |= RegexOptions.Singleline; break;
                case 'm': options |= RegexOptions.Multiline; break;
                case 'i': options |= RegexOptions.IgnoreCase; break;
                case 'x' or 'q': break;
                default: return null;
            }
        }

        return options;
    }

    private static string? Translate(string pattern, string flags, out bool refersBack)
    {
        refersBack = false;
        if (pattern.Length > LongestPattern || HugeRepeat.IsMatch(pattern)) return null;
        if (flags.Contains('q', StringComparison.Ordinal)) return Regex.Escape(pattern);
        var translation = new XPathTranslation(pattern, flags);
        var text = translation.Text();
        refersBack = translation.RefersBack;
        return text;
    }

    private static Regex? Compile(string pattern, RegexOptions options)
    {
        try
        {
            return new Regex(pattern, options);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
