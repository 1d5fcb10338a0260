using System.Collections.Immutable;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Reading;

/// <summary>What work an actor has a claim on: his own, and that of those for whom he may act, within what they delegated.</summary>
internal sealed class Claims
{
    private readonly Actor _actor;
    private readonly HashSet<CandidateKey> _own;
    private readonly ImmutableArray<(Actor Principal, ImmutableArray<StandingDelegation> By, HashSet<CandidateKey> Keys)> _lent;

    /// <param name="actor">The actor; where he names a person for whom he acts, only that person's work counts.</param>
    /// <param name="principals">Those for whom he may act today.</param>
    public Claims(Actor actor, ImmutableArray<(Actor Principal, ImmutableArray<StandingDelegation> By)> principals)
    {
        _actor = actor;
        _own = actor.ActsFor is null ? KeysOf(actor) : [];
        _lent = [.. principals.Where(p => actor.ActsFor is null || p.Principal.Id == actor.ActsFor).Select(p => (p.Principal, p.By, KeysOf(p.Principal)))];
    }

    /// <summary>The query that finds all of it.</summary>
    public WorkItemQuery Ask(string space, WorklistQuery query) => new()
    {
        Space = space,
        Person = _actor.Id,
        Principals = [.. _lent.Select(l => l.Principal.Id)],
        Posts = [.. (_actor.ActsFor is null ? _actor.Posts : []).Concat(_lent.SelectMany(l => l.Principal.Posts)).Distinct()],
        Definition = query.Workflow,
        Step = query.Step,
        Instance = query.Instance,
        Size = query.Size + 1,
        After = query.After,
    };

    /// <summary>Whether an item that was found is his to see, and for whom he would do it: null for himself.</summary>
    public bool On(FoundWorkItem found, PlanEntry entry, out Actor? behalf)
    {
        behalf = null;
        var (row, item) = (found.Instance, found.Item);
        if (!ClearanceOrder.Suffices(entry.Plan, row.Classification, _actor.Clearance)) return false;
        var keys = CandidateKey.Of(item).ToList();
        if (keys.Exists(_own.Contains)) return true;
        foreach (var (principal, by, theirs) in _lent)
        {
            if (!keys.Exists(theirs.Contains) || (item.Holder is null && item.Barred.Contains(principal.Id))) continue;
            if (!by.Any(d => (d.Workflows.IsDefaultOrEmpty || d.Workflows.Contains(row.Definition)) && d.CoversStep(item.Step))) continue;
            if (!ClearanceOrder.Suffices(entry.Plan, row.Classification, principal.Clearance)) continue;
            behalf = principal;
            return true;
        }

        return false;
    }

    private static HashSet<CandidateKey> KeysOf(Actor actor) =>
        [.. CandidateKey.Of(new WorkItemQuery { Space = "", Person = actor.Id, Posts = actor.Posts })];
}
