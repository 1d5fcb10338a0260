using System.Collections.Immutable;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>By whom and how a step ends.</summary>
internal sealed record EndedBy
{
    /// <summary>A rule, a service or a clock: nobody.</summary>
    public static readonly EndedBy Nobody = new();

    /// <summary>The persons whose command ends it; empty for nobody.</summary>
    public PersonSet Persons { get; init; } = PersonSet.Empty;

    /// <summary>The persons whom what the way sets makes writers; empty where a service, an agent, a rule or a clock ends it.</summary>
    public PersonSet Writers { get; init; } = PersonSet.Empty;

    /// <summary>The message that ends it, or null.</summary>
    public Delivery? Mail { get; init; }

    /// <summary>Whether a human being ends it, so that the ending can approve.</summary>
    public bool Human { get; init; }

    /// <summary>The fields that the ending approves.</summary>
    public ImmutableArray<int> Approves { get; init; } = [];

    /// <summary>The step that was chosen, or -1.</summary>
    public int To { get; init; } = -1;

    public string? Comment { get; init; }

    /// <summary>Whether the person who commands is the sender of what follows.</summary>
    public bool Sent { get; init; }

    /// <summary>Whether what was done before the ending lets it be taken back.</summary>
    public bool Recallable { get; init; } = true;

    /// <summary>Whether an answer from outside ends it: then nobody is the sender of what follows.</summary>
    public bool FromOutside { get; init; }

    /// <summary>Whether only an expired clock ends it.</summary>
    public bool Deemed { get; init; }
}
