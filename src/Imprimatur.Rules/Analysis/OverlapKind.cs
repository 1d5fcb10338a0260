namespace Imprimatur.Rules.Analysis;

/// <summary>Whether two rules that meet say the same.</summary>
public enum OverlapKind
{
    /// <summary>They give the same outputs.</summary>
    Agree,

    /// <summary>They give different outputs.</summary>
    Conflict,

    /// <summary>An output is computed when the table runs, so that it can't be told.</summary>
    Open,
}
