using Imprimatur.Storage;

namespace Imprimatur.History.Chains;

/// <summary>What an audit asks of an instance beyond its chain.</summary>
internal interface IInstanceCheck
{
    /// <summary>Checks an instance whose chain is whole.</summary>
    /// <param name="row">The instance.</param>
    /// <param name="records">All its records.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    ValueTask<InstanceVerdict> CheckAsync(InstanceRow row, IReadOnlyList<StoredRecord> records, CancellationToken cancellationToken);
}
