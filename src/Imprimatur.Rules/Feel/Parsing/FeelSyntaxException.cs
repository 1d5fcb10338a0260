namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>The text is not FEEL, or beyond a limit; caught where parsing begins, where it becomes a diagnostic.</summary>
internal sealed class FeelSyntaxException(string code, TextSpan span, string message, string? help = null) : Exception(message)
{
    /// <summary>The code of the diagnostic.</summary>
    public string Code { get; } = code;

    /// <summary>Where in the text.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>How to mend it, or null.</summary>
    public string? Help { get; } = help;
}
