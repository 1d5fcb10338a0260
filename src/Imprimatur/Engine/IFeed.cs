namespace Imprimatur.Engine;

/// <summary>All committed records of the store in one global order without gaps.
/// <see cref="ReadAsync"/> is for the host itself (indexes, reports) and shows everything.</summary>
public interface IFeed
{
    /// <summary>Reads the changes after a position, up to the last one that is there when it is reached.</summary>
    /// <param name="after">The position of the last change that was read; 0 for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<Change> ReadAsync(long after = 0, CancellationToken cancellationToken = default);

    /// <summary>Reads the changes after a position as far as a reader may see them now: those of instances that he sees, and of those of which he sees some
    /// fields alone, what was written to these. Positions are those of the whole feed, so that there are gaps.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="after">The position of the last change that was read; 0 for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<Change> ForAsync(Actor reader, long after = 0, CancellationToken cancellationToken = default);
}
