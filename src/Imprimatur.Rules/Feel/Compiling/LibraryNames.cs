using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Parsing;

namespace Imprimatur.Rules.Feel.Compiling;

/// <summary>The names of several words that FEEL itself has.</summary>
internal static class LibraryNames
{
    /// <summary>The names.</summary>
    public static readonly KnownNames Known = KnownNames.Of(BuiltIns.All.Keys.Concat(["time offset", "start included", "end included"]));
}
