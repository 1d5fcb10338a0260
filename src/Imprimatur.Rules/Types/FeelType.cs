using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Types;

/// <summary>The type of a name in an expression. Immutable.</summary>
public sealed record FeelType(TypeKind Kind)
{
    /// <summary>Any value.</summary>
    public static readonly FeelType Any = new(TypeKind.Any);

    /// <summary>A string.</summary>
    public static readonly FeelType String = new(TypeKind.String);

    /// <summary>A boolean.</summary>
    public static readonly FeelType Boolean = new(TypeKind.Boolean);

    /// <summary>A number.</summary>
    public static readonly FeelType Number = new(TypeKind.Number);

    /// <summary>A calendar date.</summary>
    public static readonly FeelType Date = new(TypeKind.Date);

    /// <summary>A moment.</summary>
    public static readonly FeelType DateTime = new(TypeKind.DateTime);

    /// <summary>For a string, the texts it can be; default (not empty) when any.</summary>
    public ImmutableArray<string> OneOf { get; init; }

    /// <summary>For a number, the least it can be; null when there is no bound.</summary>
    public Number? Min { get; init; }

    /// <summary>For a number, the most it can be; null when there is no bound.</summary>
    public Number? Max { get; init; }

    /// <summary>For a list, the type of its elements.</summary>
    public FeelType? Element { get; init; }

    /// <summary>For a context, the types of its entries by name.</summary>
    public ImmutableSortedDictionary<string, FeelType>? Entries { get; init; }

    /// <summary>For a function, the types of its parameters; default when any. <see cref="Element"/> is that of its result.</summary>
    public ImmutableArray<FeelType> Parameters { get; init; }

    /// <summary>What values must fulfil besides; null when nothing (types of imported DMN models have it).</summary>
    internal IValueConstraint? Constraint { get; init; }

    /// <summary>A list of <paramref name="element"/>.</summary>
    public static FeelType ListOf(FeelType element) => new(TypeKind.List) { Element = element };
}
