namespace Imprimatur.Rules.Feel;

/// <summary>That a part of an expression came to null because it failed.</summary>
/// <param name="Span">The part.</param>
/// <param name="Message">Why.</param>
internal sealed record FeelWarning(TextSpan Span, string Message);
