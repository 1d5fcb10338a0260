namespace Imprimatur.Rules.Tck;

/// <summary>How a case of the kit came out.</summary>
public enum TckStatus
{
    /// <summary>As expected.</summary>
    Passed,

    /// <summary>Otherwise.</summary>
    Failed,

    /// <summary>Not run: it asks for an external Java function.</summary>
    Skipped,
}
