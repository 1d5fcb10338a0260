using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Imprimatur.House.Tests.Sources;

/// <summary>A C# file: its path from the root with slashes, its text and its syntax tree. Planted offences are such files too.</summary>
internal sealed class SourceFile(string path, string text)
{
    internal static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private readonly Lazy<SyntaxTree> _tree = new(() => CSharpSyntaxTree.ParseText(text, Options, path));

    public string Path => path;

    public string Text => text;

    public SyntaxTree Tree => _tree.Value;

    public string Folder => path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";

    /// <summary>The name without folder and endings: <c>Foo</c> for <c>src/X/Foo.Parts.cs</c>.</summary>
    public string Stem => System.IO.Path.GetFileName(path).Split('.')[0];

    public int LineOf(SyntaxNode node) => Tree.GetLineSpan(node.Span).StartLinePosition.Line + 1;

    public bool IsUnder(string folder) => path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);
}
