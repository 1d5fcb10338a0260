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

    /// <summary>The one for whom an actor acts; null when he acts for himself, or no standing delegation lets him.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="workflow">The definition's id.</param>
    /// <param name="step">The path of the step that the command names, or null.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    public async ValueTask<Actor?> BehalfAsync(Actor? by, string workflow, string? step, DateOnly day, CancellationToken cancellationToken)
    {
        if (by?.ActsFor is not { } principal) return null;
        var delegations = await directory.DelegationsToAsync(by.Id, cancellationToken).ConfigureAwait(false);
        if (!delegations.Any(d => d.Principal == principal && d.Covers(workflow, day) && d.CoversStep(step))) return null;
        return await directory.FindAsync(principal, cancellationToken).ConfigureAwait(false) is { Kind: ActorKind.Person } person ? person : null;
    }

    /// <summary>Those for whom a person may act on a day, each with the delegations to him.</summary>
    public async ValueTask<ImmutableArray<(Actor Principal, ImmutableArray<StandingDelegation> By)>> PrincipalsAsync(
        string person, DateOnly day, CancellationToken cancellationToken)
    {
        var delegations = await directory.DelegationsToAsync(person, cancellationToken).ConfigureAwait(false);
        var found = ImmutableArray.CreateBuilder<(Actor, ImmutableArray<StandingDelegation>)>();
        foreach (var given in delegations.Where(d => d.IsOn(day) && d.Principal != person).GroupBy(d => d.Principal, StringComparer.Ordinal))
        {
            if (await directory.FindAsync(given.Key, cancellationToken).ConfigureAwait(false) is { Kind: ActorKind.Person } principal)
            {
                found.Add((principal, [.. given]));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The receivers whom a command names; absent are those whom nobody knows.</summary>
    public async ValueTask<ImmutableSortedDictionary<string, Actor>> ReceiversAsync(ImmutableArray<string> ids, CancellationToken cancellationToken)
    {
        if (ids.IsEmpty) return Nobody;
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
