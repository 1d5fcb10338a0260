using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Engine.People;

/// <summary>Looks actors up in the host's directory: what kind they are, and whether they may act for whom they say.</summary>
internal sealed class ActorResolver(IActorDirectory directory)
{
    private static readonly Refusal NoDelegation = new(
        RefusalCode.NotAllowed,
        new LocalizedText("No delegation lets this actor act for that person.", "没有允许此人代他人办理的委托。"),
        []);

    /// <summary>The actor as the directory knows him, or the refusal of one who says that he acts for another and may not.</summary>
    public async ValueTask<(Actor Actor, Refusal? Refusal)> ResolveAsync(Actor by, string workflow, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await directory.FindAsync(by.Id, cancellationToken).ConfigureAwait(false);
        var actor = known is not null && known.Kind != by.Kind ? by with { Kind = known.Kind } : by;
        if (by.ActsFor is not { } principal) return (actor, null);
        var may = await directory.MayActForAsync(by.Id, principal, workflow, now, cancellationToken).ConfigureAwait(false);
        return may ? (actor, null) : (actor, NoDelegation with { Names = [principal] });
    }

    /// <summary>The persons whom a command names beside its actor; those whom nobody knows are absent.</summary>
    public async ValueTask<ImmutableSortedDictionary<string, Actor>> LookUpAsync(ImmutableArray<string> ids, CancellationToken cancellationToken)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, Actor>(StringComparer.Ordinal);
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
