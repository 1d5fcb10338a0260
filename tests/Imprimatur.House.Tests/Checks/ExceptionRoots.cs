using Imprimatur.House.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Imprimatur.House.Tests.Checks;

/// <summary>Every exception of the libraries derives from ImprimaturException, so that a host can catch them in one place.</summary>
internal static class ExceptionRoots
{
    public const string Root = "ImprimaturException";

    public static IEnumerable<Offence> Find(SourceModel model) =>
        from named in model.Names
        where named.File.IsUnder("src") && named.Node.FirstAncestorOrSelf<SimpleBaseTypeSyntax>() is { } based && based.Type == named.Node
        let declared = named.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>()
        where declared.Identifier.Text != Root && named.Symbol is INamedTypeSymbol type && IsException(type) && !DerivesFromRoot(type)
        select new Offence(named.File.Path, named.File.LineOf(declared), $"{declared.Identifier.Text} should derive from {Root}");

    private static bool IsException(INamedTypeSymbol type) => Bases(type).Any(b => b.ToDisplayString() == "System.Exception");

    private static bool DerivesFromRoot(INamedTypeSymbol type) => Bases(type).Any(b => b.Name == Root);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType) yield return type;
    }
}
