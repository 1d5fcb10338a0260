namespace Imprimatur.History.Chains;

/// <summary>What a check found.</summary>
/// <param name="IsErased">Whether values were erased, so that nothing could be compared.</param>
/// <param name="Sequence">The record where it shows, or null.</param>
/// <param name="Wrong">What is wrong; null when all agrees.</param>
internal sealed record InstanceVerdict(bool IsErased, long? Sequence, string? Wrong)
{
    public static readonly InstanceVerdict Agrees = new(false, null, null);

    public static readonly InstanceVerdict Erased = new(true, null, null);
}
