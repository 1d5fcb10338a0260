namespace Imprimatur.Rules.Dmn;

/// <summary>The elements of a decision requirements graph.</summary>
internal enum DrgKind
{
    /// <summary>Data from outside.</summary>
    InputData,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>A business knowledge model: a function.</summary>
    Knowledge,

    /// <summary>A decision service: decisions as a function.</summary>
    Service,
}
