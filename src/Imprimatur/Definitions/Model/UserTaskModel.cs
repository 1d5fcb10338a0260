using System.Collections.Immutable;

namespace Imprimatur.Definitions.Model;

/// <summary>A step that opens work items for people.</summary>
internal sealed record UserTaskModel : StepModel
{
    public required PeopleModel Candidates { get; init; }

    public ImmutableArray<SeparationModel> SeparateFrom { get; init; } = [];

    public NameList? Writes { get; init; }

    public ForEachModel? ForEach { get; init; }
}
