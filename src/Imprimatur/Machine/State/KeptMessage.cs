using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.State;

/// <summary>A message that no step has taken yet; at most one of a name. Its words are Record.</summary>
/// <param name="By">Who sent it, and for whom.</param>
/// <param name="Human">Whether a person did.</param>
/// <param name="HasComment">Whether it has words.</param>
/// <param name="Writes">The values that it brings, by field.</param>
/// <param name="Barred">The waits, sorted, whose own <c>by</c> the sender did not meet when it came; they don't take it.</param>
internal sealed record KeptMessage(
    PersonSet By, bool Human, bool HasComment, ImmutableArray<(int Field, Value Value)> Writes, ImmutableArray<int> Barred);
