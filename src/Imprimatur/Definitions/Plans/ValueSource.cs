using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Definitions.Plans;

/// <summary>Where a value in <c>set</c>, <c>with</c> or <c>passes</c> comes from: exactly one of the three.</summary>
/// <param name="Constant">A plain value.</param>
/// <param name="Field">A field's ordinal, -1 when none.</param>
/// <param name="Feel">An expression.</param>
internal sealed record ValueSource(Value? Constant, int Field, Expression? Feel);
