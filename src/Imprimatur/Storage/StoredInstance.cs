using System.Collections.Immutable;

namespace Imprimatur.Storage;

/// <summary>An instance as it was loaded.</summary>
/// <param name="Row">The row.</param>
/// <param name="Personal">The values that its bytes hold as hashes; those that were erased are absent.</param>
public sealed record StoredInstance(InstanceRow Row, ImmutableArray<PersonalEntry> Personal);
