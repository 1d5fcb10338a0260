using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>Whether a value belongs to a type.</summary>
internal static class Conformance
{
    /// <summary>Whether the value belongs to the type, its texts and bounds included. Null belongs to none; among the elements of a list it may be.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type.</param>
    /// <param name="run">The evaluation that the work is a part of; null when it is none.</param>
    /// <param name="asInstance">Whether <c>instance of</c> asks, which looks at no constraints and takes null for no element.</param>
    public static bool Conforms(Value value, FeelType type, Run? run = null, bool asInstance = false)
    {
        if (value is NullValue) return false;
        if (!asInstance && type.Constraint is { } constraint && !constraint.Allows(value, run)) return false;
        if (type.Kind == TypeKind.Any) return true;
        if (TypeOf.Literal(value).Kind != type.Kind) return false;
        if (type.Element is not null || type.Entries is not null) run?.Step(value is ListValue { Items.Length: var length } ? length : 1);
        return value switch
        {
            StringValue s => type.OneOf.IsDefault || type.OneOf.Contains(s.Text, StringComparer.Ordinal),
            NumberValue n => !(type.Min > n.Number) && !(type.Max < n.Number),
            ListValue l =>
                type.Element is null || l.Items.All(i => i is NullValue ? !asInstance
                    || type.Element.Kind == TypeKind.Any : Conforms(i, type.Element, run, asInstance)),
            RangeValue r => type.Element is null || (Ends(r).Any() && Ends(r).All(e => Conforms(e, type.Element, run, asInstance))),
            ContextValue c =>
                type.Entries is null || type.Entries.All(e => c.Entries.TryGetValue(e.Key, out var entry)
                    && (entry is NullValue || Conforms(entry, e.Value, run, asInstance))),
            FunctionValue f => f.Conforms(type),
            _ => true,
        };
    }

    private static IEnumerable<Value> Ends(RangeValue range) => new[] { range.Low, range.High }.OfType<Value>();
}
