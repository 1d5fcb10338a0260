namespace Imprimatur.Definitions.Plans;

/// <summary>A step that ends the instance with a result.</summary>
internal sealed record EndPlan : StepPlan
{
    public required string Result { get; init; }

    /// <summary>The graph that it ends with all that lies in it: the called workflow in which it stands, or the root.</summary>
    public int Ends { get; init; }
}
