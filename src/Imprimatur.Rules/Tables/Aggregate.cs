namespace Imprimatur.Rules.Tables;

/// <summary>What <see cref="HitPolicy.Collect"/> makes of the rows that match.</summary>
internal enum Aggregate
{
    /// <summary>A list.</summary>
    None,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The least.</summary>
    Min,

    /// <summary>The largest.</summary>
    Max,

    /// <summary>The number of rows.</summary>
    Count,
}
