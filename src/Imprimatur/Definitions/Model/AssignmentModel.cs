namespace Imprimatur.Definitions.Model;

/// <summary>A value for a name: of <c>set</c> a field, of <c>with</c> a handler's input.</summary>
/// <param name="Target">The name.</param>
/// <param name="Value">The value.</param>
internal sealed record AssignmentModel(Name Target, ValueModel Value);
