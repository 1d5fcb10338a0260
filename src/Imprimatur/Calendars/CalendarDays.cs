using System.Globalization;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Calendars;

/// <summary>Gathers the days of a calendar file, and reports doubles, contradictions and days out of place.</summary>
internal sealed class CalendarDays((int First, int Last)? years, IReadOnlySet<DayOfWeek> weekend, DiagnosticBag diagnostics)
{
    private readonly Dictionary<DateOnly, SourcePosition> _off = [];
    private readonly Dictionary<DateOnly, SourcePosition> _worked = [];

    public IEnumerable<DateOnly> Off => _off.Keys;

    public IEnumerable<DateOnly> Worked => _worked.Keys;

    public void AddOff(DateOnly day, SourcePosition at) => Add(_off, _worked, day, at);

    public void AddWorked(DateOnly day, SourcePosition at)
    {
        if (!Add(_worked, _off, day, at) || weekend.Contains(day.DayOfWeek)) return;
        diagnostics.Warning(CalendarCodes.WorkedAnyway, at, $"{Text(day)} is a working day anyway",
            "only weekend days on which people work are listed as `worked`");
    }

    /// <summary>Looks at what is missing when all days are in.</summary>
    /// <param name="at">Where the published years stand.</param>
    public void Finish(SourcePosition at)
    {
        if (years is not { } y) return;
        var seen = _off.Keys.Select(d => d.Year).ToHashSet();
        var empty = Enumerable.Range(y.First, y.Last - y.First + 1).Where(year => !seen.Contains(year)).ToList();
        if (empty.Count == 0) return;
        diagnostics.Warning(CalendarCodes.EmptyYear, at, $"the published year {empty[0]} has no holiday",
            "leave years that are not published yet out of `published`");
    }

    private bool Add(Dictionary<DateOnly, SourcePosition> into, Dictionary<DateOnly, SourcePosition> other, DateOnly day, SourcePosition at)
    {
        if (years is { } y && (day.Year < y.First || day.Year > y.Last))
        {
            diagnostics.Error(CalendarCodes.Unpublished, at, $"{Text(day)} lies outside the published years {y.First} to {y.Last}");
            return false;
        }

        if (other.TryGetValue(day, out var there))
        {
            diagnostics.Error(CalendarCodes.OffAndWorked, at, $"{Text(day)} is both off and worked", $"the other stands in line {there.Line}");
            return false;
        }

        if (into.TryAdd(day, at)) return true;
        diagnostics.Error(CalendarCodes.Twice, at, $"{Text(day)} is listed twice", $"first in line {into[day].Line}");
        return false;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
