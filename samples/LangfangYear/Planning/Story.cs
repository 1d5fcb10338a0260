using System.Collections.Immutable;

namespace LangfangYear.Planning;

/// <summary>What happens to an item on its way, decided beforehand by the dice. Immutable.</summary>
/// <param name="Fate">How it ends.</param>
/// <param name="Returns">The steps that send it back, one for each version of the text that does not pass, in the order in which it meets them.</param>
/// <param name="Amended">Whether the registrar changes the text after sign-off, so that it must be approved anew.</param>
/// <param name="Consulted">The units that countersign.</param>
internal sealed record Story(Fate Fate, ImmutableArray<string> Returns, bool Amended, ImmutableArray<string> Consulted)
{
    /// <summary>Whether a step sends a version back.</summary>
    public bool SendsBack(string step, int version) => version >= 1 && version <= Returns.Length && Returns[version - 1] == step;
}
