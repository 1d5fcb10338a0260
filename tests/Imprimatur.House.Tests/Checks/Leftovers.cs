using System.Text.RegularExpressions;
using Imprimatur.House.Tests.Sources;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Imprimatur.House.Tests.Checks;

/// <summary>Nothing unfinished is left behind: no reminders in comments, no members that only throw, no tests that are switched off.</summary>
internal static partial class Leftovers
{
    private static readonly string[] Unfinished = [nameof(NotImplementedException), "Ignore", "IgnoreAttribute", "Explicit", "ExplicitAttribute"];

    public static IEnumerable<Offence> Find(IEnumerable<SourceFile> files) => files.SelectMany(f => Reminders(f).Concat(Stubs(f)));

    private static IEnumerable<Offence> Reminders(SourceFile file) =>
        from trivia in file.Tree.GetRoot().DescendantTrivia()
        where trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
        let found = Reminder().Match(trivia.ToFullString())
        where found.Success
        let line = file.Tree.GetLineSpan(trivia.Span).StartLinePosition.Line + 1
        select new Offence(file.Path, line, $"{found.Value} is left behind");

    private static IEnumerable<Offence> Stubs(SourceFile file) =>
        from name in file.Tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
        where Unfinished.Contains(name.Identifier.Text)
        where name.Identifier.Text == nameof(NotImplementedException)
            ? name.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is not null
            : name.Parent is AttributeSyntax
        select new Offence(file.Path, file.LineOf(name), $"{name.Identifier.Text} is left behind");

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reminder();
}
