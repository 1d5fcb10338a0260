using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>A command after which the two machines differ.</summary>
/// <param name="At">The command's place in the list.</param>
/// <param name="Command">The command.</param>
/// <param name="Lines">What differs: `plain` and `engine`.</param>
internal sealed record Difference(int At, RefCommand Command, IReadOnlyList<string> Lines);
