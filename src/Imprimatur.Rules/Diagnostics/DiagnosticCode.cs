namespace Imprimatur.Rules.Diagnostics;

/// <summary>A code of a diagnostic and what it stands for; <c>docs/diagnostics.md</c> has one entry for each.</summary>
/// <param name="Code">The stable code, for example <c>IMP101</c>.</param>
/// <param name="Title">What it means, in a few words.</param>
public sealed record DiagnosticCode(string Code, string Title);
