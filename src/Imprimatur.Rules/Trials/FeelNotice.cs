using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Trials;

/// <summary>What is to be said of a piece of an expression: a mistake in our strict mode, a failure that became null in DMN's.</summary>
/// <param name="Code">The code of the mistake; null for what became null.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Start">The index of the piece's first UTF-16 unit.</param>
/// <param name="End">The index after its last.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Help">How to mend it, or null.</param>
public sealed record FeelNotice(string? Code, Severity Severity, int Start, int End, string Message, string? Help);
