using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tables;

/// <summary>What a row gives for one output: a literal, a FEEL expression, or (both null) nothing.</summary>
/// <param name="Literal">The literal, or null.</param>
/// <param name="Expression">The expression, or null.</param>
internal sealed record Output(Value? Literal, Compiled<Node>? Expression);
