using System.Globalization;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Calendars;

/// <summary>
/// Reads a <c>*.calendar.json</c>: <c>id</c>, <c>published</c> years, <c>weekend</c>, <c>zone</c> and <c>holidays</c>, each with its <c>days</c> off
/// (<c>2017-10-01/2017-10-08</c>) and the weekend days <c>worked</c> for it. All mistakes are reported at once.
/// </summary>
public static class CalendarReader
{
    private const int MostSpan = 60;
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>Reads a file's bytes.</summary>
    /// <returns>The calendar, or null when a mistake was reported.</returns>
    public static BusinessCalendar? Read(Stream stream, DiagnosticBag diagnostics, JsonLimits limits)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return JsonReader.Read(stream, diagnostics, limits) is { } root ? Read(root, diagnostics) : null;
    }

    /// <summary>Reads a file that is parsed already.</summary>
    /// <returns>The calendar, or null when a mistake was reported.</returns>
    public static BusinessCalendar? Read(JsonNode root, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var before = diagnostics.ErrorCount();
        if (JsonObjectReader.Open(root, "a calendar", diagnostics) is not { } o) return null;
        o.Allow("$schema", "title", "source", "basis");
        var id = o.Text("id", required: true);
        if (id is { Text.Length: 0 or > 64 }) diagnostics.Error(JsonCodes.BadValue, id.Position, "`id` must have 1 to 64 characters");
        var zone = Zone(o, diagnostics);
        var years = Years(o, diagnostics);
        var weekend = Weekend(o, diagnostics);
        var days = new CalendarDays(years, weekend, diagnostics);
        foreach (var holiday in o.Array("holidays", required: true)?.Items ?? []) Holiday(holiday, days, diagnostics);
        o.Finish();
        if (diagnostics.ErrorCount() > before || years is null) return null;
        days.Finish(o.Node.TryGet("published", out var place) ? place.Position : o.Node.Position);
        return new BusinessCalendar(id!.Text, years, days.Off, days.Worked, weekend, zone);
    }

    private static int ErrorCount(this DiagnosticBag diagnostics) => diagnostics.ToSortedList().Count(d => d.Severity == Severity.Error);

    private static string? Zone(JsonObjectReader o, DiagnosticBag diagnostics)
    {
        if (o.Text("zone") is not { } zone) return null;
        if (zone.Text.Length is > 0 and <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(zone.Text, out _)) return zone.Text;
        diagnostics.Error(CalendarCodes.UnknownZone, zone.Position, $"the time zone {UserText.Quote(zone.Text)} is not known",
            "give an IANA id such as `Asia/Shanghai`");
        return null;
    }

    private static (int First, int Last)? Years(JsonObjectReader o, DiagnosticBag diagnostics)
    {
        if (o.Child("published", required: true) is not { } published) return null;
        var first = published.Integer("from", 1, 9998, required: true);
        var last = published.Integer("until", 1, 9998, required: true);
        published.Finish();
        if (first is not { } f || last is not { } l) return null;
        if (f <= l && l - f < 1000) return (f, l);
        diagnostics.Error(CalendarCodes.BadYears, published.Node.Position, $"the years from {f} until {l} are none, or more than a thousand",
            "give the first and the last published year");
        return null;
    }

    private static HashSet<DayOfWeek> Weekend(JsonObjectReader o, DiagnosticBag diagnostics)
    {
        if (o.Texts("weekend") is not { } names) return [DayOfWeek.Saturday, DayOfWeek.Sunday];
        var weekend = new HashSet<DayOfWeek>();
        foreach (var name in names)
        {
            var day = Array.IndexOf(Weekdays, name.Text);
            if (day >= 0 && weekend.Add((DayOfWeek)day)) continue;
            diagnostics.Error(CalendarCodes.BadWeekend, name.Position, $"{UserText.Quote(name.Text)} is no weekday, or stands there twice",
                NearestName.Help(name.Text, Weekdays));
        }

        if (weekend.Count < 7) return weekend;
        diagnostics.Error(CalendarCodes.BadWeekend, names[0].Position, "a weekend of seven days leaves no working day");
        return [];
    }

    private static void Holiday(JsonNode node, CalendarDays days, DiagnosticBag diagnostics)
    {
        if (JsonObjectReader.Open(node, "a holiday", diagnostics) is not { } o) return;
        o.Allow("basis");
        if (o.Required("name") is { Value: not (JsonTextNode or JsonObjectNode) } name) JsonObjectReader.WrongKind(name.Value, "`name`",
            "a text or an object", diagnostics);
        foreach (var span in o.Texts("days", required: true) ?? [])
        {
            foreach (var day in Span(span, diagnostics)) days.AddOff(day, span.Position);
        }

        foreach (var span in o.Texts("worked") ?? [])
        {
            foreach (var day in Span(span, diagnostics)) days.AddWorked(day, span.Position);
        }

        o.Finish();
    }

    /// <summary>The days of a date, or of two with a slash between them.</summary>
    private static IEnumerable<DateOnly> Span(JsonTextNode node, DiagnosticBag diagnostics)
    {
        var parts = node.Text.Split('/', 3);
        if (parts.Length <= 2 && Date(parts[0]) is { } first && Date(parts[^1]) is { } last)
        {
            var length = last.DayNumber - first.DayNumber;
            if (length is >= 0 and < MostSpan) return Enumerable.Range(0, length + 1).Select(first.AddDays);
        }

        diagnostics.Error(
            CalendarCodes.BadDate,
            node.Position,
            $"{UserText.Quote(node.Text)} is no date and no span of at most {MostSpan} days",
            "write `2017-10-01`, or `2017-10-01/2017-10-08` with the earlier date first");
        return [];
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
