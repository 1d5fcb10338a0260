namespace Imprimatur.Definitions.Plans;

/// <summary>What a graph is.</summary>
internal enum GraphKind : byte
{
    /// <summary>The definition itself.</summary>
    Root,

    /// <summary>A branch of a parallel block.</summary>
    Branch,

    /// <summary>A called workflow.</summary>
    Call,
}
