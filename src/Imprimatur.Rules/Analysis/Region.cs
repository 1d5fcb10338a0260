using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>A set of inputs that can be read: each input from a set of its own. Immutable.</summary>
public sealed class Region
{
    /// <summary>A region.</summary>
    internal Region(ImmutableArray<RegionPart> parts, ImmutableArray<InputValue> example) => (Parts, Example) = (parts, example);

    /// <summary>What it says, input by input; an input of which it says nothing can be anything that the decision takes.</summary>
    public ImmutableArray<RegionPart> Parts { get; }

    /// <summary>The simplest input in it.</summary>
    public ImmutableArray<InputValue> Example { get; }

    /// <summary>Whether it is told by inputs alone. Else a cell or condition that could not be looked through belongs to it, and it can be empty.</summary>
    public bool IsExact => Parts.All(p => p.IsInput);

    /// <summary>Whether inputs (null for missing) are in it. What could not be looked through is not looked at.</summary>
    public bool Contains(IReadOnlyDictionary<string, Value?> inputs) =>
        Parts.All(p => !p.IsInput || p.Contains(inputs.GetValueOrDefault(p.Name)));

    /// <summary>The region in words: <c>secrecy is none; level from 3 to 5</c>.</summary>
    public override string ToString() => Parts.IsEmpty ? "every input" : string.Join("; ", Parts);
}
