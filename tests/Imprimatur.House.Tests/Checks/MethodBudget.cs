using Imprimatur.House.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Imprimatur.House.Tests.Checks;

/// <summary>No method, constructor, accessor, operator or local function has more than 70 lines.</summary>
internal static class MethodBudget
{
    public const int MostLines = 70;

    public static IEnumerable<Offence> Find(IEnumerable<SourceFile> files) =>
        from file in files
        from node in file.Tree.GetRoot().DescendantNodes()
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax
        let lines = Lines(file, node)
        where lines > MostLines
        select new Offence(file.Path, file.LineOf(node), $"{NameOf(node)} has {lines} lines, of at most {MostLines}");

    private static int Lines(SourceFile file, SyntaxNode node)
    {
        var span = file.Tree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        _ => "a member",
    };
}
