using Imprimatur.Rules;

namespace Imprimatur.Definitions.Model;

/// <summary>What may stand on every named thing for people to read.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Because">Why it is there.</param>
/// <param name="Basis">The article of law.</param>
internal sealed record Labels(LocalizedText? Title, LocalizedText? Because, string? Basis)
{
    public static readonly Labels None = new(null, null, null);
}
