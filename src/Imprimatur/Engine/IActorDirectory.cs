namespace Imprimatur.Engine;

/// <summary>The host's directory of persons, services and agents.</summary>
public interface IActorDirectory
{
    /// <summary>An actor by id, with kind, posts and clearance; null when nobody has the id.</summary>
    ValueTask<Actor?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Everybody who holds a post.</summary>
    ValueTask<IReadOnlyCollection<Actor>> InPostAsync(Post post, CancellationToken cancellationToken);

    /// <summary>Whether a standing delegation lets one act for another at a moment.</summary>
    /// <param name="person">Who acts.</param>
    /// <param name="principal">For whom.</param>
    /// <param name="workflow">The definition's id.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    ValueTask<bool> MayActForAsync(string person, string principal, string workflow, DateTimeOffset at, CancellationToken cancellationToken) =>
        ValueTask.FromResult(false);

    /// <summary>The code that a unit puts into document numbers; null when the unit's id stands for itself.</summary>
    ValueTask<string?> UnitCodeAsync(string unit, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
