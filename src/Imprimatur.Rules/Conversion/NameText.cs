using Imprimatur.Rules.Feel.Parsing;

namespace Imprimatur.Rules.Conversion;

/// <summary>Names and texts as FEEL reads them.</summary>
internal static class NameText
{
    /// <summary>The name of an input, in back-ticks where it would be read as something else.</summary>
    public static string Of(string name) => Keywords.Has(name) || name is "not" or "item" or "partial" ? $"`{name}`" : name;

    /// <summary>The name of a decision in DMN: spaces where our ids have hyphens, since a hyphen is a minus too.</summary>
    public static string OfDecision(string id) => string.Join(' ', id.Split('-', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text without comments, so that it can stand in brackets.</summary>
    public static string Uncommented(string text) =>
        !text.Contains("//", StringComparison.Ordinal) && !text.Contains("/*", StringComparison.Ordinal) ? text
        : string.Join(' ', Lexer.Cut(text).Where(t => t.Kind != TokenKind.End).Select(t => text[t.Span.Start..t.Span.End]));
}
