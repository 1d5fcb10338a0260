using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>What must be so now; what is null or default is not looked at.</summary>
/// <param name="At">Where it stands in its file.</param>
internal sealed record ExpectStep(SourcePosition At) : ScenarioStep(At)
{
    /// <summary>The key of the instance; null for the one that was started last.</summary>
    public string? In { get; init; }

    public string? Status { get; init; }

    public string? Result { get; init; }

    public int? Version { get; init; }

    /// <summary>The steps at which it stands, all of them.</summary>
    public ImmutableArray<string> Open { get; init; }

    /// <summary>Values by field; a JSON null says that the field is missing.</summary>
    public JObject? Fields { get; init; }

    /// <summary>By actor the steps that his worklist shows of this instance, all of them: <c>review</c>, <c>countersign[legal]</c>.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>>? Worklist { get; init; }

    /// <summary>By actor and step the outcomes that the worklist offers, all of them.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<string>>>? Outcomes { get; init; }

    /// <summary>By clock the instant at which it expires; null where it must not run.</summary>
    public ImmutableSortedDictionary<string, DateTimeOffset?>? Deadlines { get; init; }

    /// <summary>Events that must have happened in this order, others between them: <c>stepEnded review clear</c>.</summary>
    public ImmutableArray<string> History { get; init; }

    /// <summary>Events that must not have happened.</summary>
    public ImmutableArray<string> Never { get; init; }

    /// <summary>Notices that must have been sent in this order, others between them: <c>answer supervisor</c>.</summary>
    public ImmutableArray<string> Notices { get; init; }
}
