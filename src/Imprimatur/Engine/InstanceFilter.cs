using Imprimatur.Storage;

namespace Imprimatur.Engine;

/// <summary>Narrows a search for instances.</summary>
public sealed record InstanceFilter
{
    /// <summary>Only this definition, or null.</summary>
    public string? Workflow { get; init; }

    /// <summary>Only this status, or null.</summary>
    public InstanceStatus? Status { get; init; }

    /// <summary>Only those whose field, marked <c>index</c>, has <see cref="Value"/>; null for all.</summary>
    public string? Field { get; init; }

    /// <summary>The value of <see cref="Field"/>: a text, number, boolean or date.</summary>
    public object? Value { get; init; }

    /// <summary>The most instances of a page, from 1 to 1,000.</summary>
    /// <value>The default is 50.</value>
    public int Size { get; init; } = 50;

    /// <summary>The cursor of the page before, or null for the first page.</summary>
    public string? After { get; init; }
}
