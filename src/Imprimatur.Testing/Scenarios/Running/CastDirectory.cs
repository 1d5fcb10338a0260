using Imprimatur.Engine;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>The cast as the engine's directory.</summary>
internal sealed class CastDirectory(Cast cast) : IActorDirectory
{
    public ValueTask<Actor?> FindAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult(cast.Actors.GetValueOrDefault(id));

    public ValueTask<IReadOnlyCollection<Actor>> InPostAsync(Post post, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyCollection<Actor>>(
            [.. cast.Actors.Values.Where(a => a.Posts.Any(p => p.Role == post.Role && (post.Unit is null || p.Unit == post.Unit)))]);

    public ValueTask<IReadOnlyCollection<StandingDelegation>> DelegationsToAsync(string person, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyCollection<StandingDelegation>>([.. cast.Delegations.Where(d => d.To == person).Select(d => d.Delegation)]);

    public ValueTask<string?> UnitCodeAsync(string unit, CancellationToken cancellationToken) => ValueTask.FromResult(cast.UnitCodes.GetValueOrDefault(unit));
}
