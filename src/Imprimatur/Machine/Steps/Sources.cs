using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Steps;

/// <summary>Values of <c>set</c> and <c>with</c>.</summary>
internal static class Sources
{
    /// <summary>The value; null where an operand is missing.</summary>
    public static Value? Value(Turn turn, ValueSource source, string? element = null)
    {
        if (source.Constant is not null) return source.Constant;
        if (source.Feel is not null) return turn.Circumstances.Rules.Compute(source.Feel, turn.Frame(element));
        return turn.Frame(element).Slots[source.Field];
    }
}
