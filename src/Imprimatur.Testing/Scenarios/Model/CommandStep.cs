using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>An actor's command.</summary>
/// <param name="At">Where it stands in its file.</param>
/// <param name="Verb">What is done: <c>start, save, claim, complete ...</c>.</param>
internal sealed record CommandStep(SourcePosition At, string Verb) : ScenarioStep(At)
{
    /// <summary>What it is done to: a definition, a step, a message, an act; or the words of a note.</summary>
    public required string Target { get; init; }

    public required string By { get; init; }

    /// <summary>The person for whom the actor acts, or null.</summary>
    public string? For { get; init; }

    /// <summary>The key of the instance; null for the one that was started last.</summary>
    public string? In { get; init; }

    public string? Element { get; init; }

    public string? Outcome { get; init; }

    public JObject? Fields { get; init; }

    public string? Comment { get; init; }

    /// <summary>A chosen step, a receiver, or readers.</summary>
    public ImmutableArray<string> To { get; init; } = [];

    /// <summary>The name under which a <c>look</c> remembered what was shown; null for what is shown now.</summary>
    public string? Seen { get; init; }

    /// <summary>The command's id, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The code of the refusal that must come; null where the command must be accepted.</summary>
    public RefusalCode? Refused { get; init; }

    /// <summary>What the refusal must name; default where the scenario does not say.</summary>
    public ImmutableArray<string> Names { get; init; }
}
