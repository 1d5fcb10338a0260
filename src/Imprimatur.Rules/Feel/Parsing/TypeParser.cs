using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Feel.Parsing;

/// <summary>Reads the name of a type: <c>list&lt;number></c>, <c>context&lt;a: string></c>, <c>function&lt;date> -> number</c>, or a name of the
/// model's own.</summary>
/// <param name="at">Where to read.</param>
/// <param name="own">Finds the model's own types.</param>
internal sealed class TypeParser(Cursor at, Func<string, FeelType?> own)
{
    private const int MostLevels = 32;

    /// <summary>Reads a type.</summary>
    public FeelType Read(int level = 0)
    {
        var start = at.Span;
        if (level > MostLevels) throw new FeelSyntaxException(FeelCodes.Limit, start, "the type is nested too deep");
        var name = Name();
        switch (name)
        {
            case "list" or "range" when at.TrySign("<"):
                var element = Read(level + 1);
                at.Sign(">");
                return new FeelType(name == "list" ? TypeKind.List : TypeKind.Range) { Element = element };
            case "context" when at.TrySign("<"):
                return Context(level);
            case "function" when at.TrySign("<"):
                return Function(level);
            default:
                return TypeNames.Find(name) ?? own(name) ?? throw new FeelSyntaxException(
                    FeelCodes.Syntax, start, $"there is no type {UserText.Quote(name)}", NearestName.Help(name, TypeNames.All));
        }
    }

    private FeelType Context(int level)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, FeelType>(StringComparer.Ordinal);
        do
        {
            var name = Name();
            at.Sign(":");
            entries[name] = Read(level + 1);
        }
        while (at.TrySign(","));
        at.Sign(">");
        return new FeelType(TypeKind.Context) { Entries = entries.ToImmutable() };
    }

    private FeelType Function(int level)
    {
        var parameters = ImmutableArray.CreateBuilder<FeelType>();
        while (!at.TrySign(">"))
        {
            if (parameters.Count > 0) at.Sign(",");
            parameters.Add(Read(level + 1));
        }

        at.Sign("->");
        return new FeelType(TypeKind.Function) { Element = Read(level + 1), Parameters = parameters.ToImmutable() };
    }

    /// <summary>The words that stand together; <c>date and time</c> has `and` among them.</summary>
    private string Name()
    {
        if (at.Here.Kind is not (TokenKind.Word or TokenKind.Quoted)) throw at.Expected("the name of a type");
        var name = at.Take().Text;
        while (at.Here.Kind == TokenKind.Word && Continues(name, at.Here.Text)) name += " " + at.Take().Text;
        while (at.Here.Is(".") && at.Ahead(1).Kind == TokenKind.Word)
        {
            at.Skip(1);
            name += "." + at.Take().Text;
        }

        return name;
    }

    private bool Continues(string name, string word)
    {
        var longer = name + " " + word;
        return TypeNames.All.Any(n => n == longer || n.StartsWith(longer + " ", StringComparison.Ordinal))
            || (own(name) is null && TypeNames.Find(name) is null && !Keywords.Has(word));
    }
}
