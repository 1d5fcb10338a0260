namespace Imprimatur.Engine;

/// <summary>The host's directory of persons, services and agents.</summary>
public interface IActorDirectory
{
    /// <summary>An actor by id, with kind, posts and clearance; null when nobody has the id.</summary>
    ValueTask<Actor?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Everybody who holds a post. A post without a unit stands for the role in whatever unit.</summary>
    ValueTask<IReadOnlyCollection<Actor>> InPostAsync(Post post, CancellationToken cancellationToken);

    /// <summary>The standing delegations by which a person may act for others; the engine compares days and scope itself. Without them nobody acts for
    /// anybody.</summary>
    /// <param name="person">Who would act.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<IReadOnlyCollection<StandingDelegation>> DelegationsToAsync(string person, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyCollection<StandingDelegation>>([]);

    /// <summary>The code that a unit puts into document numbers; null when the unit's id stands for itself.</summary>
    ValueTask<string?> UnitCodeAsync(string unit, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
