using System.Collections.Immutable;

namespace Imprimatur.Engine.People;

/// <summary>Looks actors up in the host's directory: what kind they are, and whether they may act for whom they say.</summary>
internal sealed class ActorResolver(IActorDirectory directory)
{
    private static readonly ImmutableSortedDictionary<string, Actor> Nobody = ImmutableSortedDictionary.Create<string, Actor>(StringComparer.Ordinal);

    /// <summary>The actor as the directory knows him.</summary>
    public async ValueTask<Actor> ResolveAsync(Actor by, CancellationToken cancellationToken)
    {
        var known = await directory.FindAsync(by.Id, cancellationToken).ConfigureAwait(false);
        return known is not null && known.Kind != by.Kind ? by with { Kind = known.Kind } : by;
    }

    /// <summary>The persons whom a command names, and the one for whom its actor acts. Absent are those whom nobody knows, and one for whom he may not
    /// act.</summary>
    public async ValueTask<ImmutableSortedDictionary<string, Actor>> LookUpAsync(
        Actor? by, ImmutableArray<string> ids, string workflow, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var principal = by?.ActsFor;
        if (principal is null && ids.IsEmpty) return Nobody;
        if (principal is not null && await directory.MayActForAsync(by!.Id, principal, workflow, now, cancellationToken).ConfigureAwait(false))
        {
            ids = ids.Add(principal);
        }

        var found = Nobody.ToBuilder();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (await directory.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } actor) found[id] = actor;
        }

        return found.ToImmutable();
    }

    /// <summary>The codes of units that have one.</summary>
    public async ValueTask<ImmutableSortedDictionary<string, string>> CodesAsync(IEnumerable<string> units, CancellationToken cancellationToken)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var unit in units.Distinct(StringComparer.Ordinal))
        {
            if (await directory.UnitCodeAsync(unit, cancellationToken).ConfigureAwait(false) is { } code) found[unit] = code;
        }

        return found.ToImmutable();
    }
}
