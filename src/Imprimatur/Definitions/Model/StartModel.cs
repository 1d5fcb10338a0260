using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Model;

/// <summary>A way of starting: by people, by schedule or by message.</summary>
internal sealed record StartModel
{
    public required SourcePosition At { get; init; }

    public PeopleModel? By { get; init; }

    public NameList? Asks { get; init; }

    /// <summary>Where <c>schedule</c> stands.</summary>
    public Name? Schedule { get; init; }

    public Name? Message { get; init; }

    public ImmutableArray<AssignmentModel> Sets { get; init; } = [];
}
