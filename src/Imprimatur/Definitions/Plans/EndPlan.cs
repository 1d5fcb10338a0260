namespace Imprimatur.Definitions.Plans;

/// <summary>A step that ends the instance with a result.</summary>
internal sealed record EndPlan : StepPlan
{
    public required string Result { get; init; }
}
