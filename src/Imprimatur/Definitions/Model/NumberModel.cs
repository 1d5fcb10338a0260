using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Model;

/// <summary>A step that takes the next serial of a series.</summary>
internal sealed record NumberModel : StepModel
{
    public required JsonTextNode Series { get; init; }

    public required Name Into { get; init; }
}
