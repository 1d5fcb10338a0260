using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Trials;

/// <summary>What an expression came to.</summary>
/// <param name="Value">The value; null when it is missing, or the expression has mistakes.</param>
/// <param name="Text">The value in the notation of FEEL; <c>null</c> when there is none.</param>
/// <param name="Type">The type of the value in the words of FEEL.</param>
/// <param name="Notices">Mistakes and failures, in the order of the text.</param>
/// <param name="Tree">The pieces with their values; null when it was not asked for or there are mistakes.</param>
public sealed record FeelAnswer(Value? Value, string Text, string Type, ImmutableArray<FeelNotice> Notices, FeelTree? Tree);
