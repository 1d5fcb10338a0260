using System.Collections.Immutable;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Parsing;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>Texts of FEEL as JSON: literals as such, all else as <c>{ "feel": ... }</c>.</summary>
internal static class FeelJson
{
    /// <summary>A parser in our mode, where dates that stand in the text are literals; names are not looked up.</summary>
    public static T? Parse<T>(string text, Func<Parser, T> read)
        where T : Node
    {
        try
        {
            return read(new Parser(text, new ParserOptions(FeelMode.Strict, BuiltIns.All, LibraryNames.Known, [], _ => null)));
        }
        catch (FeelSyntaxException)
        {
            return null;
        }
    }

    /// <summary>What stands for all else.</summary>
    public static JObject Feel(string text) => new(new JProperty("feel", text));

    /// <summary>The literal of a node that is one of the type; null otherwise.</summary>
    public static JToken? Literal(Node? node, FeelType type) => Value(node) is { } value && Suits(value, type) ? JsonTokens.Of(value) : null;

    /// <summary>The value of a node that is a literal; a C# null otherwise.</summary>
    public static Value? Value(Node? node) => node switch
    {
        LiteralNode { Value: not NullValue } literal => literal.Value,
        NegateNode { Operand: LiteralNode { Value: NumberValue n } } => new NumberValue(NumberArithmetic.Negate(n.Number)),
        ListNode list when list.Items.Select(Value).ToImmutableArray() is var items && !items.Contains(null) => new ListValue([.. items.OfType<Value>()]),
        _ => null,
    };

    private static bool Suits(Value value, FeelType type) => value switch
    {
        ListValue list => type.Kind == TypeKind.List && list.Items.All(i => Suits(i, type.Element ?? FeelType.Any)),
        StringValue or NumberValue or BooleanValue => type.Kind == TypeKind.Any || TypeOf.Literal(value).Kind == type.Kind,
        _ => TypeOf.Literal(value).Kind == type.Kind,
    };
}
