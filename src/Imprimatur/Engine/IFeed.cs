namespace Imprimatur.Engine;

/// <summary>All committed records of the store in one global order without gaps. It is for the host itself (indexes, reports) and shows everything.</summary>
public interface IFeed
{
    /// <summary>Reads the changes after a position, up to the last one that is there when it is reached.</summary>
    /// <param name="after">The position of the last change that was read; 0 for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<Change> ReadAsync(long after = 0, CancellationToken cancellationToken = default);
}
