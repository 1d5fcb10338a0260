namespace Imprimatur.Engine;

/// <summary>Instances, as far as a reader may see them: performers, candidates, those to whom it was circulated, and whom the definition names, each with the
/// clearance.</summary>
public interface IInstances
{
    /// <summary>An instance; null when there is none that the reader may see.</summary>
    ValueTask<InstanceView?> GetAsync(InstanceId instance, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>The instance that has a key; null when there is none that the reader may see.</summary>
    ValueTask<InstanceView?> FindAsync(string workflow, string key, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>Instances that match, without those that the reader may not see.</summary>
    ValueTask<Page<InstanceView>> QueryAsync(Actor reader, InstanceFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>The history of an instance in its order; empty when there is none that the reader may see.</summary>
    IAsyncEnumerable<HistoryEntry> HistoryAsync(InstanceId instance, Actor reader, CancellationToken cancellationToken = default);

    /// <summary>Why an instance stands where it stands; null when there is none that the reader may see.</summary>
    ValueTask<Explanation?> ExplainAsync(InstanceId instance, Actor reader, CancellationToken cancellationToken = default);
}
