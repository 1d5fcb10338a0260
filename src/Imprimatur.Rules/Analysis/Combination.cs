namespace Imprimatur.Rules.Analysis;

/// <summary>What the rows that match come to; orders by rank were turned into the order of the rows.</summary>
internal enum Combination
{
    /// <summary>The first row that matches.</summary>
    First,

    /// <summary>The one row that matches; no answer when two do.</summary>
    Only,

    /// <summary>What all rows that match say; no answer when two differ.</summary>
    Agreed,

    /// <summary>A list of all.</summary>
    List,

    /// <summary>Their sum.</summary>
    Sum,

    /// <summary>Their number.</summary>
    Count,

    /// <summary>The least or largest of values that are computed.</summary>
    Extreme,
}
