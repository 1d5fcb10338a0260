using System.Collections.Immutable;

namespace Imprimatur.Engine;

/// <summary>Values by field: texts, persons and units are <see cref="string"/>, numbers <see cref="decimal"/>, dates <see cref="DateOnly"/>, moments
/// <see cref="DateTimeOffset"/>, contents <see cref="ContentReference"/>, replies <see cref="Reply"/>, lists <see cref="ImmutableArray{T}"/> of objects.
/// Missing fields are absent. Immutable.</summary>
/// <param name="Values">The values by field.</param>
public sealed record FieldSet(ImmutableSortedDictionary<string, object> Values)
{
    /// <summary>No values.</summary>
    public static FieldSet Empty { get; } = new(ImmutableSortedDictionary.Create<string, object>(StringComparer.Ordinal));

    /// <summary>The value of a field; null when it is missing.</summary>
    public object? this[string field] => Values.GetValueOrDefault(field);

    /// <summary>The text, person, unit or party of a field; null when it is missing or of another type.</summary>
    public string? Text(string field) => this[field] as string;

    /// <summary>The content of a field; null when it is missing or of another type.</summary>
    public ContentReference? Content(string field) => this[field] as ContentReference;

    /// <summary>The number of a field; null when it is missing or of another type.</summary>
    public decimal? Number(string field) => this[field] as decimal?;

    /// <summary>The truth of a field; null when it is missing or of another type.</summary>
    public bool? Boolean(string field) => this[field] as bool?;

    /// <summary>The date of a field; null when it is missing or of another type.</summary>
    public DateOnly? Date(string field) => this[field] as DateOnly?;

    /// <summary>The moment of a field; null when it is missing or of another type.</summary>
    public DateTimeOffset? Moment(string field) => this[field] as DateTimeOffset?;

    /// <summary>The elements of a list; empty when the field is missing or of another type.</summary>
    public ImmutableArray<object> List(string field) => this[field] is ImmutableArray<object> list ? list : [];
}
