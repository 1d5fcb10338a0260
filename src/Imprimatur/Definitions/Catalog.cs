using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Decisions;

namespace Imprimatur.Definitions;

/// <summary>The definitions, decisions and calendars in force, with one content hash. Immutable, safe to share between threads; a new one is a new
/// epoch.</summary>
public sealed class Catalog
{
    internal Catalog(ImmutableArray<WorkflowPlan> workflows, ImmutableArray<Decision> decisions, string timeZone, string hash)
    {
        Workflows = workflows;
        Decisions = decisions;
        TimeZone = timeZone;
        Hash = hash;
    }

    /// <summary>SHA-256 over the content of everything in force, as 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    /// <summary>The IANA id of the zone in which days begin and end.</summary>
    public string TimeZone { get; }

    /// <summary>The definitions in short, by id and version.</summary>
    public ImmutableArray<DefinitionSummary> Definitions =>
    [
        .. Workflows.Select(w => new DefinitionSummary(w.Id, w.Version, w.Title, w.Steps.Length, [.. w.Guarantees.Select(g => g.Id)]))
            .OrderBy(d => d.Id, StringComparer.Ordinal).ThenBy(d => d.Version),
    ];

    internal ImmutableArray<WorkflowPlan> Workflows { get; }

    internal ImmutableArray<Decision> Decisions { get; }

    /// <summary>The declared handlers by name.</summary>
    internal ImmutableSortedDictionary<string, HandlerPlan> Handlers { get; init; } = ImmutableSortedDictionary<string, HandlerPlan>.Empty;

    /// <summary>The calendar of business days; one that knows weekends only when the catalog has none.</summary>
    public BusinessCalendar Calendar { get; internal init; } = BusinessCalendar.WeekendsOnly;

    /// <summary>The version of a definition that is in force on a date: of those that are, the highest; null when none is.</summary>
    internal WorkflowPlan? WorkflowOn(string id, DateOnly date) =>
        Workflows.Where(w => w.Id == id && IsIn(w.Effective, date)).MaxBy(w => w.Version);

    /// <summary>A version of a definition, or null.</summary>
    internal WorkflowPlan? WorkflowOf(string id, int version) => Workflows.FirstOrDefault(w => w.Id == id && w.Version == version);

    /// <summary>The definition with this content, or null.</summary>
    internal WorkflowPlan? WorkflowByHash(string contentHash) => Workflows.FirstOrDefault(w => w.ContentHash == contentHash);

    /// <summary>The name of the date field that picks the version of a definition at Start; null when the moment does.</summary>
    internal string? LawFieldOf(string id) => Workflows.FirstOrDefault(w => w.Id == id && w.LawOf >= 0) is { } plan ? plan.Fields[plan.LawOf].Name : null;

    /// <summary>The decision that a step meets: the pinned version whatever the date, else of those in force on the date the highest; null when there is
    /// none.</summary>
    internal Decision? DecisionOn(string id, int? pinned, DateOnly date) =>
        Decisions.Where(d => d.Id == id && (pinned is { } version ? d.Version == version : IsIn(d.Effective, date))).MaxBy(d => d.Version);

    private static bool IsIn((DateOnly? From, DateOnly? Until) effective, DateOnly date) => !(date < effective.From) && !(date > effective.Until);
}
