using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>DMN's implicit conversions (10.3.2.9.4): a list of one to its element, a value to a list of one, a date to its midnight in UTC.</summary>
internal static class Coercion
{
    /// <summary>The value as one of the type; a C# null when it can't be. Null stays null.</summary>
    public static Value? To(Value value, FeelType type, Run run)
    {
        if (value is NullValue || type.Kind == TypeKind.Any || Conformance.Conforms(value, type, run)) return value;
        if (type.Kind == TypeKind.List)
        {
            if (value is ListValue) return null;
            return type.Element is null || Conformance.Conforms(value, type.Element, run) ? new ListValue([value]) : null;
        }

        if (value is ListValue { Items: [var only] } && Conformance.Conforms(only, type, run)) return only;
        return type.Kind == TypeKind.DateTime && value is DateValue date ? new DateTimeValue(date.Days, 0, new ClockOffset(0, null)) : null;
    }
}
