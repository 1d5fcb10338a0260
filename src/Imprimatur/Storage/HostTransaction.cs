using System.Data.Common;

namespace Imprimatur.Storage;

/// <summary>The host's own connection and transaction, which a commit joins: no cache, no grouping, no wake-up, and its result is pending until the host
/// commits.</summary>
/// <param name="Connection">The open connection.</param>
/// <param name="Transaction">The transaction.</param>
public sealed record HostTransaction(DbConnection Connection, DbTransaction Transaction);
