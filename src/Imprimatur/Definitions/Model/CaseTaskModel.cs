using System.Collections.Immutable;

namespace Imprimatur.Definitions.Model;

/// <summary>A step that starts other instances.</summary>
internal sealed record CaseTaskModel : StepModel
{
    public required Name Workflow { get; init; }

    public int? Version { get; init; }

    public Name? ForEach { get; init; }

    public Name? As { get; init; }

    public ImmutableArray<AssignmentModel> Passes { get; init; } = [];

    public Name? Collects { get; init; }

    public bool Wait { get; init; } = true;
}
