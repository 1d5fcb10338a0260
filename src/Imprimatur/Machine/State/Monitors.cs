using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Machine.State;

/// <summary>A few bits per guarantee; they can only refuse a person's command or hold a token. Immutable.</summary>
/// <param name="Bits">The bits of all guarantees, one after the other: see <see cref="SizeOf(GuaranteePlan)"/>.</param>
internal sealed record Monitors(ImmutableArray<bool> Bits)
{
    /// <summary>How many bits a guarantee has: one for each point that it requires; for <c>unwritten</c> whether it counts and whether something was written
    /// since; else one.</summary>
    public static int SizeOf(GuaranteePlan guarantee) => guarantee.Kind == GuaranteeKind.Unwritten ? 2 : Math.Max(1, guarantee.Requires.Length);

    /// <summary>How many bits a definition has in all.</summary>
    public static int SizeOf(WorkflowPlan plan)
    {
        var size = 0;
        foreach (var guarantee in plan.Guarantees) size += SizeOf(guarantee);
        return size;
    }
}
