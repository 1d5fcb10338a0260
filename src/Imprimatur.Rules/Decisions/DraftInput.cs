using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Decisions;

/// <summary>An input as it was read.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Optional">Whether it may be missing.</param>
/// <param name="Position">Where its name stands.</param>
internal sealed record DraftInput(string Name, FeelType Type, bool Optional, SourcePosition Position);
