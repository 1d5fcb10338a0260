using System.Collections.Immutable;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Model;

/// <summary>A definition as a file writes it: every name with its place, nothing resolved yet.</summary>
internal sealed record WorkflowModel
{
    /// <summary>The whole file, for the hash of its content.</summary>
    public required JsonObjectNode Node { get; init; }

    public required Name Id { get; init; }

    public required int Version { get; init; }

    public Labels Labels { get; init; } = Labels.None;

    public (DateOnly? From, DateOnly? Until) Effective { get; init; }

    public Name? LawOf { get; init; }

    public ImmutableArray<FieldModel> Fields { get; init; } = [];

    public Name? ClassifiedBy { get; init; }

    public PeopleModel? Steward { get; init; }

    public required Name Start { get; init; }

    /// <summary>The ways of starting; default (not empty) where the file says none.</summary>
    public ImmutableArray<StartModel> Starts { get; init; }

    public NameList? Key { get; init; }

    public Name? WhenTaken { get; init; }

    public ImmutableArray<LinkModel> Links { get; init; } = [];

    public ImmutableArray<ClockModel> Clocks { get; init; } = [];

    public ImmutableArray<MessageModel> Messages { get; init; } = [];

    public ImmutableArray<WayModel> Anytime { get; init; } = [];

    public ImmutableArray<PowerModel> Powers { get; init; } = [];

    public ImmutableArray<ReaderModel> Readers { get; init; } = [];

    public ImmutableArray<StepModel> Steps { get; init; } = [];

    public ImmutableArray<GuaranteeModel> Guarantees { get; init; } = [];

    /// <summary>How the conditions and expressions that come from called workflows name fields: by their node the names that they use, with the
    /// caller's.</summary>
    public IReadOnlyDictionary<JsonNode, IReadOnlyDictionary<string, string>> Foreign { get; init; } =
        new Dictionary<JsonNode, IReadOnlyDictionary<string, string>>();
}
