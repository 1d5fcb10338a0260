using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Types;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>What a decision of a model reads.</summary>
/// <param name="Element">The element.</param>
/// <param name="Name">Its name as one of ours.</param>
/// <param name="Field">Its declaration as an input of ours; null for a constant or a condition.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsFed">Whether a decision of the model gives it.</param>
internal sealed record ModelInput(DmnElement Element, string Name, JObject? Field, FeelType Type, bool IsFed)
{
    /// <summary>Whether its declaration is that of a mark, which says whether it is optional.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether its declaration says that it may be missing.</summary>
    public bool IsOptional => (bool?)Field?["optional"] == true;
}
