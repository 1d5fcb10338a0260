namespace Imprimatur.Definitions.Binding;

/// <summary>What takes a way from node to node.</summary>
internal enum FlowEdgeKind : byte
{
    /// <summary>The instance starts.</summary>
    Start,

    /// <summary>A step is entered, its needs met.</summary>
    Enter,

    /// <summary>A need is not met.</summary>
    Need,

    /// <summary>A step is passed over.</summary>
    Skip,

    /// <summary>A way of a step.</summary>
    Way,

    /// <summary>A block enters a branch.</summary>
    Branch,

    /// <summary>A branch joins, or a block has no branch to enter.</summary>
    Join,

    /// <summary>An act that is possible any time.</summary>
    Anytime,
}
