using System.Collections.Immutable;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>
/// How a figure is counted from the history: the instances of a workflow that ended with a result and whose fields have certain values,
/// or the sum of other figures. It holds no number. Immutable.
/// </summary>
public sealed record CountRule
{
    /// <summary>The workflow; null for a sum.</summary>
    public string? Workflow { get; init; }

    /// <summary>The result with which the instances ended; null for a sum.</summary>
    public string? Result { get; init; }

    /// <summary>The values that fields must have, as texts; booleans as <c>true</c> and <c>false</c>.</summary>
    public ImmutableSortedDictionary<string, string> Where { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The figures that are added up; empty for a count.</summary>
    public ImmutableArray<string> Sum { get; init; } = [];
}
