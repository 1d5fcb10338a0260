using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Model;

/// <summary>A value in <c>set</c>, <c>with</c>, <c>sets</c> or <c>passes</c>: a plain one, a field's, or an expression's; exactly one of the three.</summary>
/// <param name="Constant">The plain value.</param>
/// <param name="Field">The field.</param>
/// <param name="Feel">The expression.</param>
internal sealed record ValueModel(JsonNode? Constant, Name? Field, JsonTextNode? Feel);
