using Imprimatur.House.Tests.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Imprimatur.House.Tests.Checks;

/// <summary>A file declares one type, is named after it, and its namespace is its folder.</summary>
internal static class TypePerFile
{
    /// <summary>The one namespace beside the folders': the registration stands where every host has it in scope.</summary>
    private const string WhereHostsLook = "Microsoft.Extensions.DependencyInjection";

    public static IEnumerable<Offence> Find(IEnumerable<SourceFile> files) => files.SelectMany(Of);

    private static IEnumerable<Offence> Of(SourceFile file)
    {
        var root = (CompilationUnitSyntax)file.Tree.GetRoot();
        var types = root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(m => m is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .ToList();
        foreach (var type in types.Skip(1))
        {
            yield return new Offence(file.Path, file.LineOf(type), $"a second type, {NameOf(type)}: it wants a file of its own");
        }

        if (types.Count > 0 && NameOf(types[0]) != file.Stem)
        {
            yield return new Offence(file.Path, file.LineOf(types[0]), $"the file should be named after its type {NameOf(types[0])}");
        }

        foreach (var space in root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
        {
            var expected = NamespaceOf(file);
            if (space.Name.ToString() != expected && space.Name.ToString() != WhereHostsLook)
            {
                yield return new Offence(file.Path, file.LineOf(space), $"the namespace should be {expected}");
            }
        }
    }

    /// <summary><c>src/Imprimatur/Machine/State/X.cs</c> has the namespace <c>Imprimatur.Machine.State</c>.</summary>
    private static string NamespaceOf(SourceFile file) => string.Join('.', file.Folder.Split('/').Skip(1));

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier.Text,
        DelegateDeclarationSyntax function => function.Identifier.Text,
        _ => "",
    };
}
