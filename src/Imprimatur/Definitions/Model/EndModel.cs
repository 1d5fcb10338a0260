namespace Imprimatur.Definitions.Model;

/// <summary>A step that ends the instance.</summary>
internal sealed record EndModel : StepModel
{
    public required Name Result { get; init; }

    public bool EndsInstance { get; init; }
}
