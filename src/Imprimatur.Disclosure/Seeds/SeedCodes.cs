using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>The codes of mistakes in seeds.</summary>
public static class SeedCodes
{
    /// <summary>A file of the seeds is not there.</summary>
    public const string MissingFile = "IMP701";

    /// <summary>An id is no id.</summary>
    public const string BadId = "IMP702";

    /// <summary>An id stands there twice.</summary>
    public const string Twice = "IMP703";

    /// <summary>A unit, theme or figure of that id is not there.</summary>
    public const string Unknown = "IMP704";

    /// <summary>A text is no date, or dates are the wrong way round.</summary>
    public const string BadDate = "IMP705";

    /// <summary>A list that must name something is empty.</summary>
    public const string Empty = "IMP706";

    /// <summary>A rule of counting neither counts nor adds, or adds up in a circle.</summary>
    public const string BadRule = "IMP707";

    /// <summary>All codes of this family.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All =
    [
        new(MissingFile, "A file of the seeds is not there"),
        new(BadId, "An id is no id"),
        new(Twice, "An id stands there twice"),
        new(Unknown, "A unit, theme or figure of that id is not there"),
        new(BadDate, "A text is no date, or dates are the wrong way round"),
        new(Empty, "A list that must name something is empty"),
        new(BadRule, "A rule of counting neither counts nor adds, or adds up in a circle"),
    ];
}
