namespace Imprimatur.Definitions;

/// <summary>How a catalog is read. Immutable.</summary>
public sealed record CatalogOptions
{
    /// <summary>The options that hold unless the host says otherwise.</summary>
    public static CatalogOptions Default { get; } = new();

    /// <summary>The IANA id of the zone in which days begin and end.</summary>
    /// <value>The default is <c>Asia/Shanghai</c>.</value>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>The bounds of files and definitions.</summary>
    /// <value>The default is <see cref="Limits.Default"/>.</value>
    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>The most files of a catalog.</summary>
    /// <value>The default is 10,000.</value>
    public int MaxFiles { get; init; } = 10_000;
}
