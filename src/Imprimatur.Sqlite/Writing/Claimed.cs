using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Writing;

/// <summary>What became of the claim of a commit.</summary>
/// <param name="Result">The result; all but <see cref="CommitResult.Committed"/> have written nothing.</param>
/// <param name="Instance">The instance's number, when it holds.</param>
internal readonly record struct Claimed(CommitResult Result, long Instance);
