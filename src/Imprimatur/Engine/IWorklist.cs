namespace Imprimatur.Engine;

/// <summary>What actors may take on. Safe to share between threads.</summary>
public interface IWorklist
{
    /// <summary>The open work items that the actor holds or may take on, in the order in which they were opened; among them, marked by
    /// <see cref="WorkItem.ActsFor"/>, those of persons for whom he may act.</summary>
    /// <param name="actor">The actor: a candidate by one of his posts or by name, not barred by separation of duties, with the clearance. Where
    /// <see cref="Actor.ActsFor"/> names a person, only that person's work.</param>
    /// <param name="query">Narrows the list; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not from 1 to 1,000.</exception>
    ValueTask<Page<WorkItem>> ForAsync(Actor actor, WorklistQuery? query = null, CancellationToken cancellationToken = default);
}
