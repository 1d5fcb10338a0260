using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>What an answer gives for one output.</summary>
/// <param name="Name">The output.</param>
/// <param name="Value">The value; null when it is left out, or computed when the table runs.</param>
/// <param name="Computed">The FEEL that computes it, or null.</param>
public sealed record OutputValue(string Name, Value? Value, string? Computed)
{
    /// <summary>What the FEEL means: its text, and the constants and conditions behind the names that it reads.</summary>
    internal string? Meaning { get; init; }

    /// <summary>The same text for the same output value, and for no other.</summary>
    internal string Key => $"{Name}={(Meaning ?? Computed) switch { { } text => "feel " + text, _ => $"{Value?.Kind} {Value}" }}";

    /// <summary>The output in words.</summary>
    public override string ToString() => $"{Name} = {(Computed is { } feel ? $"`{feel}`" : Value is null ? "left out" : ValueWords.Of(Value))}";
}
