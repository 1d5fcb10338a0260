namespace Imprimatur.Rules.Feel.Operations;

/// <summary>Strings by code point; half a surrogate pair that stands alone is one.</summary>
internal static class CodePoints
{
    /// <summary>The number of code points.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at = Next(text, at)) count++;
        return count;
    }

    /// <summary>The index of the UTF-16 unit that some code points further on begins at; the end when there are fewer.</summary>
    public static int Skip(ReadOnlySpan<char> text, int from, int count)
    {
        var at = from;
        for (; count > 0 && at < text.Length; count--) at = Next(text, at);
        return at;
    }

    private static int Next(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? at + 2 : at + 1;
}
