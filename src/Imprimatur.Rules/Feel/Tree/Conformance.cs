using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>Whether a value belongs to a type.</summary>
internal static class Conformance
{
    /// <summary>Whether the value belongs to the type, its texts and bounds included. Null belongs to none but <c>Any</c>'s outside <c>instance of</c>.</summary>
    public static bool Conforms(Value value, FeelType type)
    {
        if (value is NullValue) return false;
        if (type.Kind == TypeKind.Any) return true;
        if (TypeOf.Literal(value).Kind != type.Kind) return false;
        return value switch
        {
            StringValue s => type.OneOf.IsDefault || type.OneOf.Contains(s.Text, StringComparer.Ordinal),
            NumberValue n => !(type.Min > n.Number) && !(type.Max < n.Number),
            ListValue l => type.Element is null || l.Items.All(i => i is NullValue ? type.Element.Kind == TypeKind.Any : Conforms(i, type.Element)),
            RangeValue r => type.Element is null || (Ends(r).Any() && Ends(r).All(e => Conforms(e, type.Element))),
            ContextValue c => type.Entries is null || type.Entries.All(e => c.Entries.TryGetValue(e.Key, out var entry) && (entry is NullValue || Conforms(entry, e.Value))),
            FunctionValue f => type.Element is null || f.Conforms(type),
            _ => true,
        };
    }

    private static IEnumerable<Value> Ends(RangeValue range) => new[] { range.Low, range.High }.OfType<Value>();
}
