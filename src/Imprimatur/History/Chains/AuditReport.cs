using System.Collections.Immutable;

namespace Imprimatur.History.Chains;

/// <summary>What an audit found.</summary>
/// <param name="Instances">The instances whose chains were checked.</param>
/// <param name="Records">The records.</param>
/// <param name="Broken">The instances with a finding.</param>
/// <param name="Findings">What is wrong, at most the number that was asked for; empty when all is whole.</param>
public sealed record AuditReport(long Instances, long Records, long Broken, ImmutableArray<AuditFinding> Findings)
{
    /// <summary>The instances whose commands were played again and gave the very records, state, work items, timers and outbox that are stored.</summary>
    public long Replayed { get; init; }

    /// <summary>The instances whose personal values were erased: of these the chain alone was checked.</summary>
    public long Erased { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWhole => Broken == 0 && Findings.IsEmpty;
}
