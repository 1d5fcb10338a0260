namespace Imprimatur.Definitions.Model;

/// <summary>A step that evaluates a decision.</summary>
internal sealed record RuleTaskModel : StepModel
{
    public required Name Decision { get; init; }

    /// <summary>The pinned version (<c>id@n</c>), or null.</summary>
    public int? PinnedVersion { get; init; }

    /// <summary>In a called workflow, the caller's names of the fields that the decision names; null outside of calls.</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }

    /// <summary>The field that an input or output of the decision means.</summary>
    public string FieldOf(string name) => Names?.GetValueOrDefault(name) ?? name;
}
