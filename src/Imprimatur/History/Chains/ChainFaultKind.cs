namespace Imprimatur.History.Chains;

/// <summary>What can be wrong with a chain.</summary>
public enum ChainFaultKind
{
    /// <summary>A record's bytes or its hash were altered.</summary>
    Altered,

    /// <summary>A record is missing.</summary>
    Missing,

    /// <summary>A record stands in another place than it says.</summary>
    Reordered,

    /// <summary>The record belongs to another instance or space.</summary>
    Foreign,

    /// <summary>The bytes are no record.</summary>
    Unreadable,

    /// <summary>Records at the end are missing: the instance's revision is greater than the last record's sequence.</summary>
    Truncated,

    /// <summary>The instance's revision or head is behind, or other than, the last record's.</summary>
    HeadDiffers,
}
