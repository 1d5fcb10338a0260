namespace Imprimatur.Engine.Hosting;

/// <summary>Stands in where the host names no directory: it knows nobody, so nobody receives work by name or acts for another.</summary>
internal sealed class NoActorDirectory : IActorDirectory
{
    public ValueTask<Actor?> FindAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult<Actor?>(null);

    public ValueTask<IReadOnlyCollection<Actor>> InPostAsync(Post post, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyCollection<Actor>>([]);
}
