using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Analysis;

/// <summary>A value of an input in an example.</summary>
/// <param name="Name">The input.</param>
/// <param name="Value">Its value; null for missing.</param>
public sealed record InputValue(string Name, Value? Value)
{
    /// <summary>The value in words: <c>level = 3</c>.</summary>
    public override string ToString() => $"{Name} = {(Value is null ? "missing" : ValueWords.Of(Value))}";
}
