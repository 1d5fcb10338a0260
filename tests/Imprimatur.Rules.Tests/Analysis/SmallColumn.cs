using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Analysis;

/// <summary>An input as one version of a small table has it.</summary>
/// <param name="Name">The input.</param>
/// <param name="Type">Its type as JSON.</param>
/// <param name="Takes">The values that are there which it takes.</param>
/// <param name="Cells">The cells that it can have.</param>
internal sealed record SmallColumn(string Name, string Type, Func<Value, bool> Takes, SmallCell[] Cells)
{
    /// <summary>Whether it may be missing.</summary>
    public bool Optional { get; init; }

    /// <summary>The column as JSON.</summary>
    public string Json => $"\"{Name}\": {{ {Type}{(Optional ? ", \"optional\": true" : "")} }}";

    /// <summary>Whether a version with the column takes the value.</summary>
    public bool TakesAny(Value? value) => value is null ? Optional : Takes(value);
}
