namespace Imprimatur.Rules.Tables;

/// <summary>What a table answers when several rows match (DMN 1.5, 8.2.8).</summary>
internal enum HitPolicy
{
    /// <summary>One row matches, never two.</summary>
    Unique,

    /// <summary>The first row that matches.</summary>
    First,

    /// <summary>The row whose outputs come first in the order of their values.</summary>
    Priority,

    /// <summary>Any row; all that match say the same.</summary>
    Any,

    /// <summary>All rows, as a list or as one number.</summary>
    Collect,

    /// <summary>All rows, in the order of the table.</summary>
    RuleOrder,

    /// <summary>All rows, in the order of their outputs' values.</summary>
    OutputOrder,
}
