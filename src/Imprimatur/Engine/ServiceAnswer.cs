namespace Imprimatur.Engine;

/// <summary>A handler's answer.</summary>
/// <param name="Outcome">The outcome of the step.</param>
public sealed record ServiceAnswer(string Outcome)
{
    /// <summary>What the answer writes, as an anonymous object, a dictionary or a <c>JObject</c>; null for nothing.</summary>
    public object? Fields { get; init; }

    /// <summary>The SHA-256 of what was published, 64 lower-case hexadecimal digits. A handler that sends content must give it, and only the content's own
    /// digest is a success.</summary>
    public string? Digest { get; init; }
}
