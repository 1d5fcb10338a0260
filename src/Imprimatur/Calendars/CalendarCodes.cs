using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Calendars;

/// <summary>The codes of mistakes in <c>*.calendar.json</c> files.</summary>
public static class CalendarCodes
{
    /// <summary>A text is no date or no span of dates.</summary>
    public const string BadDate = "IMP501";

    /// <summary>A day is listed twice.</summary>
    public const string Twice = "IMP502";

    /// <summary>A day is both off and worked.</summary>
    public const string OffAndWorked = "IMP503";

    /// <summary>A day lies outside the published years.</summary>
    public const string Unpublished = "IMP504";

    /// <summary>A make-up day is a working day anyway.</summary>
    public const string WorkedAnyway = "IMP505";

    /// <summary>The published years end before they begin.</summary>
    public const string BadYears = "IMP506";

    /// <summary>The time zone is not known.</summary>
    public const string UnknownZone = "IMP507";

    /// <summary>The weekend is no set of weekdays, or leaves no working day.</summary>
    public const string BadWeekend = "IMP508";

    /// <summary>A published year has no holiday.</summary>
    public const string EmptyYear = "IMP509";

    /// <summary>All codes of this family.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All =
    [
        new(BadDate, "A text is no date or no span of dates"),
        new(Twice, "A day is listed twice"),
        new(OffAndWorked, "A day is both off and worked"),
        new(Unpublished, "A day lies outside the published years"),
        new(WorkedAnyway, "A make-up day is a working day anyway"),
        new(BadYears, "The published years end before they begin"),
        new(UnknownZone, "The time zone is not known"),
        new(BadWeekend, "The weekend is no set of weekdays, or leaves no working day"),
        new(EmptyYear, "A published year has no holiday"),
    ];
}
