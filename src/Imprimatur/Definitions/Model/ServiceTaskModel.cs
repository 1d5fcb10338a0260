using System.Collections.Immutable;

namespace Imprimatur.Definitions.Model;

/// <summary>A step that asks a handler outside.</summary>
internal sealed record ServiceTaskModel : StepModel
{
    public required Name Handler { get; init; }

    public ImmutableArray<AssignmentModel> With { get; init; } = [];

    public NameList? Writes { get; init; }
}
