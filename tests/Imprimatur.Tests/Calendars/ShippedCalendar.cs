using System.Text.RegularExpressions;
using Imprimatur.Calendars;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Tests.Calendars;

/// <summary>The calendar in <c>workflows/calendars</c>, and a plain reading of the same file for comparison.</summary>
internal static partial class ShippedCalendar
{
    private static readonly Lazy<(HashSet<DateOnly> Off, HashSet<DateOnly> Worked)> Plain = new(ReadPlain);

    public static string Path { get; } = System.IO.Path.Combine(Root(), "workflows", "calendars", "china.calendar.json");

    public static BusinessCalendar Read()
    {
        var bag = new DiagnosticBag(Path);
        using var stream = File.OpenRead(Path);
        var calendar = CalendarReader.Read(stream, bag, new JsonLimits());
        Assert.That(bag.ToSortedList(), Is.Empty);
        return calendar!;
    }

    /// <summary>Whether people work on a day, looked up in sets of days that regular expressions cut out of the text.</summary>
    public static bool PlainWorks(DateOnly day)
    {
        if (Plain.Value.Off.Contains(day)) return false;
        return Plain.Value.Worked.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Workflow.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Workflow.sln was not found above the tests.");
    }

    private static (HashSet<DateOnly> Off, HashSet<DateOnly> Worked) ReadPlain()
    {
        var (off, worked) = (new HashSet<DateOnly>(), new HashSet<DateOnly>());
        foreach (var line in File.ReadLines(Path).Where(l => l.Contains("\"days\"", StringComparison.Ordinal)))
        {
            var parts = line.Split("\"worked\"");
            var ends = Dates().Matches(parts[0]).Select(m => Parse(m.Value)).ToList();
            for (var day = ends[0]; day <= ends[^1]; day = day.AddDays(1)) off.Add(day);
            if (parts.Length > 1) worked.UnionWith(Dates().Matches(parts[1]).Select(m => Parse(m.Value)));
        }

        return (off, worked);
    }

    private static DateOnly Parse(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Dates();
}
