using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>What the parser must know beforehand.</summary>
/// <param name="Mode">Whether names may have spaces (DMN), and texts of dates are read at once (strict).</param>
/// <param name="Library">The built-in functions.</param>
/// <param name="LibraryNames">The names of the built-in functions and properties that have several words.</param>
/// <param name="Names">The names from outside that have several words; entries of contexts among them.</param>
/// <param name="OwnTypes">Finds the types that a model declares.</param>
internal sealed record ParserOptions(FeelMode Mode, IReadOnlyDictionary<string, FunctionValue> Library, KnownNames LibraryNames, IEnumerable<string> Names,
    Func<string, FeelType?> OwnTypes)
{
    private KnownNames? _known;

    /// <summary>All names known beforehand, cut once for all texts that are read with these options.</summary>
    public KnownNames Known => _known ??= KnownNames.Of(Names, LibraryNames);
}
