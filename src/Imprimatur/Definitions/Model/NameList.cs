using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Model;

/// <summary>A list of names as a file writes it; null stands for a property that is not there.</summary>
/// <param name="At">Where the list stands.</param>
/// <param name="Names">The names.</param>
internal sealed record NameList(SourcePosition At, ImmutableArray<Name> Names);
