using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>The types of values.</summary>
internal static class TypeOf
{
    /// <summary>The narrowest type of a value that stands in the text: a string is one of itself.</summary>
    public static FeelType Literal(Value value) => value switch
    {
        StringValue s => FeelType.String with { OneOf = [s.Text] },
        NumberValue n => FeelType.Number with { Min = n.Number, Max = n.Number },
        BooleanValue => FeelType.Boolean,
        DateValue => FeelType.Date,
        TimeValue => new FeelType(TypeKind.Time),
        DateTimeValue => FeelType.DateTime,
        DaysDurationValue => new FeelType(TypeKind.DaysDuration),
        MonthsDurationValue => new FeelType(TypeKind.MonthsDuration),
        RangeValue => new FeelType(TypeKind.Range),
        ListValue => new FeelType(TypeKind.List),
        ContextValue => new FeelType(TypeKind.Context),
        FunctionValue => new FeelType(TypeKind.Function),
        _ => FeelType.Any,
    };
}
