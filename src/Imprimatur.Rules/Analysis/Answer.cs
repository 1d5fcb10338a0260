using System.Collections.Immutable;

namespace Imprimatur.Rules.Analysis;

/// <summary>What a decision answers on a region. Immutable, compared by what it says.</summary>
public sealed class Answer : IEquatable<Answer>
{
    /// <summary>No answer: the input is not taken, no rule matches, or rules that match don't agree.</summary>
    public static readonly Answer None = new(null);

    private readonly string _key;

    /// <summary>An answer.</summary>
    /// <param name="outputs">The outputs; null for no answer.</param>
    internal Answer(ImmutableArray<OutputValue>? outputs)
    {
        (Exists, Outputs) = (outputs is not null, outputs ?? []);
        // What a version does not have and what a rule leaves out are different things; so is their order, which is nothing.
        _key = Exists ? string.Join('\n', Outputs.Select(o => o.Key).Order(StringComparer.Ordinal)) : "none";
    }

    /// <summary>Whether there is one.</summary>
    public bool Exists { get; }

    /// <summary>What it gives; empty when there is none.</summary>
    public ImmutableArray<OutputValue> Outputs { get; }

    /// <summary>Whether an output is computed when the table runs, so that its value is not known here.</summary>
    public bool IsComputed => Outputs.Any(o => o.Computed is not null);

    /// <inheritdoc />
    public bool Equals(Answer? other) => other is not null && Exists == other.Exists && _key == other._key;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Answer);

    /// <inheritdoc />
    public override int GetHashCode() => _key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The answer in words.</summary>
    public override string ToString() => Exists ? string.Join(", ", Outputs) : "no answer";
}
