namespace Imprimatur.Definitions.Model;

/// <summary>A step that evaluates a decision.</summary>
internal sealed record RuleTaskModel : StepModel
{
    public required Name Decision { get; init; }

    /// <summary>The pinned version (<c>id@n</c>), or null.</summary>
    public int? PinnedVersion { get; init; }
}
