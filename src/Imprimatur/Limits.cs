using Imprimatur.Rules.Json;

namespace Imprimatur;

/// <summary>Every bound of the engine, in counts and sizes, never in time. Beyond one is a diagnostic or a refusal, never a hang.</summary>
public sealed record Limits
{
    /// <summary>The limits that hold unless the host says otherwise.</summary>
    public static Limits Default { get; } = new();

    /// <summary>The bounds of a JSON file.</summary>
    public JsonLimits Json { get; init; } = new();

    /// <summary>The most steps of a definition after expansion.</summary>
    /// <value>The default is 2,000.</value>
    public int MaxSteps { get; init; } = 2_000;

    /// <summary>The most ways of a definition after expansion.</summary>
    /// <value>The default is 20,000.</value>
    public int MaxWays { get; init; } = 20_000;

    /// <summary>The most elements of a list.</summary>
    /// <value>The default is 1,000.</value>
    public int MaxListLength { get; init; } = 1_000;

    /// <summary>The most characters of a text in a field, a comment or an id of a unit or person.</summary>
    /// <value>The default is 65,536.</value>
    public int MaxTextLength { get; init; } = 65_536;

    /// <summary>The most automatic steps in one command; then the token is held for the steward.</summary>
    /// <value>The default is 1,000.</value>
    public int MaxAutomaticSteps { get; init; } = 1_000;

    /// <summary>The most links of a chain of delegations.</summary>
    /// <value>The default is 4.</value>
    public int MaxDelegationDepth { get; init; } = 4;

    /// <summary>The most characters of an id in a definition.</summary>
    /// <value>The default is 64.</value>
    public int MaxIdLength { get; init; } = 64;
}
