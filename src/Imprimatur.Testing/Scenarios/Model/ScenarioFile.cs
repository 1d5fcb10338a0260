using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>A file <c>*.test.json</c>: a cast, the definitions that it plays on, and scenarios. Immutable.</summary>
public sealed record ScenarioFile
{
    /// <summary>Where it was read from.</summary>
    public required string Path { get; init; }

    /// <summary>What people read, or null.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>The folder of definitions, made absolute; null where all stand in the file itself.</summary>
    public string? Workflows { get; init; }

    /// <summary>The IANA id of the zone in which days begin and end.</summary>
    public required string Zone { get; init; }

    /// <summary>The moment at which each scenario begins.</summary>
    public required DateTimeOffset Begins { get; init; }

    /// <summary>The scenarios.</summary>
    public ImmutableArray<Scenario> Scenarios { get; init; } = [];

    /// <summary>Definitions, decisions and calendars that stand in the file itself, by file name.</summary>
    internal ImmutableSortedDictionary<string, string> Files { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Who plays.</summary>
    internal Cast Cast { get; init; } = Cast.Empty;

    /// <summary>What handlers answer of themselves; a handler without an entry waits for an <c>answer</c> step.</summary>
    internal ImmutableSortedDictionary<string, ScriptedAnswer> Handlers { get; init; } = ImmutableSortedDictionary<string, ScriptedAnswer>.Empty;
}
