using Imprimatur.Rules.Analysis;

namespace Imprimatur.Rules.Review;

/// <summary>Inputs that two versions decide differently.</summary>
/// <param name="Region">The inputs.</param>
/// <param name="Old">What the old version answers on all of them.</param>
/// <param name="New">What the new version answers on all of them.</param>
public sealed record DifferentRegion(Region Region, Answer Old, Answer New)
{
    /// <summary>Whether the answers surely differ: every output is known, and the region is told by inputs alone.</summary>
    public bool IsCertain => Region.IsExact && !Old.IsComputed && !New.IsComputed;

    /// <summary>The difference in words.</summary>
    public override string ToString() => $"{Region}: {Old} -> {New}";
}
