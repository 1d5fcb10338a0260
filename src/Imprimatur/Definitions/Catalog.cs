using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Decisions;

namespace Imprimatur.Definitions;

/// <summary>The definitions, decisions and calendars in force, with one content hash. Immutable; a new one is a new epoch.</summary>
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

    internal ImmutableArray<WorkflowPlan> Workflows { get; }

    internal ImmutableArray<Decision> Decisions { get; }
}
