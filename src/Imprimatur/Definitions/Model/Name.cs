using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Model;

/// <summary>A name as a file writes it, and where it stands.</summary>
/// <param name="Text">The name.</param>
/// <param name="At">Where it stands.</param>
internal sealed record Name(string Text, SourcePosition At)
{
    /// <summary>Whether what it declares comes from a called workflow, so that its own file was checked: it has the call's path before it.</summary>
    public bool IsCalled => Text.Contains('/', StringComparison.Ordinal);
}
