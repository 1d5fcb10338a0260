using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Decisions;

/// <summary>The codes of mistakes in decisions.</summary>
public static class DecisionCodes
{
    /// <summary>A table can meet an input for which it has no answer.</summary>
    public const string Gap = "IMP401";

    /// <summary>Two rules of a unique table match one input.</summary>
    public const string Overlap = "IMP402";

    /// <summary>Two rules of an any table match one input and say different things.</summary>
    public const string Conflict = "IMP403";

    /// <summary>A rule that can never be hit.</summary>
    public const string NeverHit = "IMP404";

    /// <summary>A rule that leaves an output out.</summary>
    public const string MissingOutput = "IMP405";

    /// <summary>A rule that names an input or output that the decision does not have.</summary>
    public const string UnknownColumn = "IMP406";

    /// <summary>Two rules or two decisions of one id.</summary>
    public const string DuplicateId = "IMP407";

    /// <summary>A hit policy or an aggregate that does not exist, or that does not fit the outputs.</summary>
    public const string BadHitPolicy = "IMP408";

    /// <summary>A type that does not exist, or that does not fit its bounds.</summary>
    public const string BadType = "IMP409";

    /// <summary>Decisions that feed each other in a circle.</summary>
    public const string Circle = "IMP410";

    /// <summary>A table too large to tell whether it answers every input.</summary>
    public const string TooLarge = "IMP411";

    /// <summary>An id, a version or dates that can't be.</summary>
    public const string BadIdentity = "IMP412";

    /// <summary>A name that stands for two things in one file.</summary>
    public const string Ambiguous = "IMP413";

    /// <summary>A decision without a table and without an expression, or with both.</summary>
    public const string NoLogic = "IMP414";

    /// <summary>Two rules of which a cell or condition that can't be looked through decides whether both match.</summary>
    public const string PerhapsBoth = "IMP415";

    /// <summary>All codes of this family.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All =
    [
        new(Gap, "A table can meet an input for which it has no answer"),
        new(Overlap, "Two rules of a unique table match one input"),
        new(Conflict, "Two rules of an any table match one input and say different things"),
        new(NeverHit, "A rule that can never be hit"),
        new(MissingOutput, "A rule that leaves an output out"),
        new(UnknownColumn, "A rule that names an input or output that the decision does not have"),
        new(DuplicateId, "Two rules or two decisions of one id"),
        new(BadHitPolicy, "A hit policy or an aggregate that does not exist, or that does not fit the outputs"),
        new(BadType, "A type that does not exist, or that does not fit its bounds"),
        new(Circle, "Decisions that feed each other in a circle"),
        new(TooLarge, "A table too large to tell whether it answers every input"),
        new(BadIdentity, "An id, a version or dates that can't be"),
        new(Ambiguous, "A name that stands for two things in one file"),
        new(NoLogic, "A decision without a table and without an expression, or with both"),
        new(PerhapsBoth, "Two rules that may both match: it can't be looked through"),
    ];
}
