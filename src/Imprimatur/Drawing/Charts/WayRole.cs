namespace Imprimatur.Drawing.Charts;

/// <summary>What a way stands for.</summary>
internal enum WayRole : byte
{
    /// <summary>An outcome, a case, or what comes next; forward or back is seen when it is laid out.</summary>
    Outcome,

    /// <summary>A need that is not met.</summary>
    Unmet,
}
