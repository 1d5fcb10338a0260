using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Imprimatur.House.Tests.Sources;

/// <summary>What the names in a set of files stand for, as the compiler understands them.</summary>
internal sealed class SourceModel
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks; global using NUnit.Framework;
        """;

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Libraries = new(LoadLibraries);

    private readonly Lazy<IReadOnlyList<Named>> _names;

    public SourceModel(IReadOnlyList<SourceFile> files)
    {
        Files = files;
        _names = new(FindNames);
    }

    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>Every name that stands for a type or a member.</summary>
    public IReadOnlyList<Named> Names => _names.Value;

    /// <summary>The uses of one file's declarations by another.</summary>
    public IEnumerable<Use> Uses()
    {
        foreach (var (file, node, symbol) in Names)
        {
            var declaration = symbol.OriginalDefinition.Locations.FirstOrDefault(l => l.IsInSource)?.SourceTree?.FilePath;
            if (string.IsNullOrEmpty(declaration) || declaration == file.Path) continue;

            // A partial type lives in several files: that is no arrow between them.
            if (symbol is INamedTypeSymbol type && type.Locations.Any(l => l.SourceTree?.FilePath == file.Path)) continue;
            yield return new Use(file.Path, declaration, symbol.Name, file.LineOf(node));
        }
    }

    private static List<MetadataReference> LoadLibraries() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("imprimatur", StringComparison.OrdinalIgnoreCase))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private List<Named> FindNames()
    {
        var trees = Files.Select(f => f.Tree).Append(CSharpSyntaxTree.ParseText(Usings, SourceFile.Options));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("house", trees, Libraries.Value, options);
        return [.. Files.AsParallel().AsOrdered().SelectMany(f => NamesOf(f, compilation.GetSemanticModel(f.Tree)))];
    }

    private static IEnumerable<Named> NamesOf(SourceFile file, SemanticModel model)
    {
        foreach (var node in file.Tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null) continue;
            var info = model.GetSymbolInfo(node);
            if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol && Matters(symbol)) yield return new Named(file, node, symbol);
        }
    }

    private static bool Matters(ISymbol symbol) =>
        symbol is not (INamespaceSymbol or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol or ITypeParameterSymbol);
}
