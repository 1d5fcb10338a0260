namespace Imprimatur.Definitions.Plans;

/// <summary>A value that an outcome or a start sets.</summary>
/// <param name="Field">The field's ordinal.</param>
/// <param name="Source">Where the value comes from.</param>
internal sealed record SetPlan(int Field, ValueSource Source);
