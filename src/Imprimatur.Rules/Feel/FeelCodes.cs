using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Rules.Feel;

/// <summary>The codes of mistakes in expressions and conditions.</summary>
public static class FeelCodes
{
    /// <summary>The text is not FEEL.</summary>
    public const string Syntax = "IMP301";

    /// <summary>A name that nothing has here.</summary>
    public const string UnknownName = "IMP302";

    /// <summary>A value of another type than the place asks for.</summary>
    public const string WrongType = "IMP303";

    /// <summary>A comparison that can't hold.</summary>
    public const string NeverHolds = "IMP304";

    /// <summary>A date, time or duration that does not exist.</summary>
    public const string BadTemporal = "IMP305";

    /// <summary>A value that is not among those of the name's <c>oneOf</c>.</summary>
    public const string NotOneOf = "IMP306";

    /// <summary>A function that does not exist.</summary>
    public const string UnknownFunction = "IMP307";

    /// <summary>Arguments that a function does not take.</summary>
    public const string BadArguments = "IMP308";

    /// <summary>An expression beyond a limit of length or depth.</summary>
    public const string Limit = "IMP309";

    /// <summary>Null in an expression of ours.</summary>
    public const string Null = "IMP310";

    /// <summary>A cell that is no cell, or that says nothing.</summary>
    public const string BadCell = "IMP311";

    /// <summary>A value that may be missing where it is needed.</summary>
    public const string MayBeMissing = "IMP312";

    /// <summary>All codes of this family.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All =
    [
        new(Syntax, "The text is not FEEL"),
        new(UnknownName, "A name that nothing has here"),
        new(WrongType, "A value of another type than the place asks for"),
        new(NeverHolds, "A comparison that can't hold"),
        new(BadTemporal, "A date, time or duration that does not exist"),
        new(NotOneOf, "A value that is not among those of the name's oneOf"),
        new(UnknownFunction, "A function that does not exist"),
        new(BadArguments, "Arguments that a function does not take"),
        new(Limit, "An expression beyond a limit of length or depth"),
        new(Null, "Null in an expression of ours"),
        new(BadCell, "A cell that is no cell, or that says nothing"),
        new(MayBeMissing, "A value that may be missing where it is needed"),
    ];
}
