namespace Imprimatur.Rules.Types;

/// <summary>The kinds of types that a name in an expression can have.</summary>
public enum TypeKind
{
    /// <summary>Any value.</summary>
    Any,

    /// <summary>A string, perhaps one of a few.</summary>
    String,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A number, perhaps within bounds.</summary>
    Number,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A moment.</summary>
    DateTime,

    /// <summary>A duration in days, hours, minutes and seconds.</summary>
    DaysDuration,

    /// <summary>A duration in years and months.</summary>
    MonthsDuration,

    /// <summary>A range.</summary>
    Range,

    /// <summary>A list.</summary>
    List,

    /// <summary>A context.</summary>
    Context,

    /// <summary>A function.</summary>
    Function,
}
