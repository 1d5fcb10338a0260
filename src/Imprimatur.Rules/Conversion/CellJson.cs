using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>Input entries of DMN as cells of ours.</summary>
internal static class CellJson
{
    private const string Present = "? != null";

    /// <summary>The cell; null where it says nothing.</summary>
    /// <param name="text">The unary tests.</param>
    /// <param name="type">The type of the column.</param>
    /// <param name="mayBeMissing">Whether the value may be missing, which is null in DMN.</param>
    public static JToken? Of(string text, FeelType type, bool mayBeMissing)
    {
        if (text is "" or "-") return mayBeMissing ? new JObject(new JProperty("any", true)) : null;
        if (text == Present) return null;
        if (text == "null") return new JObject(new JProperty("missing", true));
        if (FeelJson.Parse(text, p => p.ReadUnaryTests()) is not { } tests) return FeelJson.Feel(text);
        var cells = tests.Tests.Select(t => Of(t, type)).ToList();
        if (cells.Count == 0 || cells.Contains(null)) return FeelJson.Feel(text);
        var cell = cells.Count == 1 ? cells[0]! : new JArray(cells);
        return tests.Negated ? new JObject(new JProperty("not", cell)) : cell;
    }

    private static JToken? Of(UnaryTest test, FeelType type) => test switch
    {
        ComparisonTest { Operator: ComparisonOperator.GreaterOrEqual } c => End("from", FeelJson.Literal(c.Operand, type)),
        ComparisonTest { Operator: ComparisonOperator.LessOrEqual } c => End("to", FeelJson.Literal(c.Operand, type)),
        ExpressionTest { Expression: LiteralNode { Value: NullValue } } => new JObject(new JProperty("missing", true)),
        ExpressionTest { Expression: RangeNode { LowIncluded: true, HighIncluded: true } range }
            when FeelJson.Literal(range.Low, type) is { } low && FeelJson.Literal(range.High, type) is { } high =>
            new JObject(new JProperty("from", low), new JProperty("to", high)),
        ExpressionTest { Expression: CallNode { Callee: NameNode { Name: "list contains" } } call }
            when call.Children is [_, NameNode { Name: UnaryTest.Input }, var element] && FeelJson.Literal(element, type.Element ?? FeelType.Any) is { } one =>
            new JObject(new JProperty("contains", one)),
        ExpressionTest { ReadsInput: false, Expression: var e } when type.Kind != TypeKind.List => FeelJson.Literal(e, type),
        _ => null,
    };

    private static JObject? End(string name, JToken? literal) => literal is null ? null : new JObject(new JProperty(name, literal));
}
