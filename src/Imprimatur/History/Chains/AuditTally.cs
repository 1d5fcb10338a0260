using System.Collections.Immutable;
using Imprimatur.Storage;

namespace Imprimatur.History.Chains;

/// <summary>Counts what an audit sees and keeps the first findings.</summary>
internal sealed class AuditTally(int maxFindings)
{
    private readonly ImmutableArray<AuditFinding>.Builder _findings = ImmutableArray.CreateBuilder<AuditFinding>();
    private readonly HashSet<(string, InstanceId)> _broken = [];

    public long Instances { get; private set; }

    public long Records { get; private set; }

    private long Replayed { get; set; }

    private long Erased { get; set; }

    public void Add(InstanceRow row, long records, ChainFault? fault)
    {
        Instances++;
        Records += records;
        if (fault is not null) AddFinding(row, fault.Sequence, fault.Message);
    }

    public void Add(InstanceRow row, InstanceVerdict verdict)
    {
        if (verdict.IsErased) Erased++;
        else Replayed++;
        if (verdict.Wrong is { } wrong) AddFinding(row, verdict.Sequence, wrong);
    }

    private void AddFinding(InstanceRow row, long? sequence, string message)
    {
        _broken.Add((row.Space, row.Id));
        Keep(new AuditFinding(row.Space, row.Id, row.Key, sequence, message));
    }

    public void AddWhole(string message) => Keep(new AuditFinding(null, null, null, null, message));

    public AuditReport Report() => new(Instances, Records, _broken.Count, _findings.ToImmutable()) { Replayed = Replayed, Erased = Erased };

    private void Keep(AuditFinding finding)
    {
        if (_findings.Count < maxFindings) _findings.Add(finding);
    }
}
