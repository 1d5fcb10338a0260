namespace Imprimatur.Rules.Json;

/// <summary>How large a JSON file may be; beyond a limit is a diagnostic, never a hang.</summary>
public sealed record JsonLimits
{
    /// <summary>The most bytes of a file.</summary>
    /// <value>The default is 16 MiB.</value>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most levels of objects and arrays.</summary>
    /// <value>The default is 64.</value>
    public int MaxDepth { get; init; } = 64;

    /// <summary>The most UTF-16 units of one text.</summary>
    /// <value>The default is 65,536.</value>
    public int MaxTextLength { get; init; } = 65_536;

    /// <summary>The most nodes of a file.</summary>
    /// <value>The default is 1,000,000.</value>
    public int MaxNodes { get; init; } = 1_000_000;
}
