namespace Imprimatur.Rules.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>The file is not loaded.</summary>
    Error,

    /// <summary>The file loads; somebody should look.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Info,
}
