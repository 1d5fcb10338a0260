using Imprimatur.Calendars;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Codec;

/// <summary>The instants of clocks.</summary>
internal static class ClockCodec
{
    public static void Write(ByteWriter writer, ClockTimes clock)
    {
        writer.MomentOrNone(clock.Began);
        writer.Ordinal(clock.FromField);
        writer.MomentOrNone(clock.Due?.At);
        writer.Flag(clock.Due?.Provisional ?? false);
        writer.MomentOrNone(clock.Acted);
        writer.Count(clock.Alerts.Length);
        foreach (var alert in clock.Alerts)
        {
            writer.MomentOrNone(alert.At);
            writer.MomentOrNone(alert.Acted);
        }

        writer.Count(clock.Longer.Length);
        foreach (var term in clock.Longer)
        {
            writer.Count(term.BusinessDays);
            writer.Count(term.Months);
            writer.Count(term.Days);
            writer.Count(term.Time.Ticks);
        }

        writer.MomentOrNone(clock.PausedAt);
        writer.Count(clock.PausedDays.Length);
        foreach (var (after, through) in clock.PausedDays)
        {
            writer.Count(after.DayNumber);
            writer.Count(through.DayNumber);
        }

        writer.Count(clock.PausedTime.Ticks);
    }

    public static ClockTimes Read(ref ByteReader reader, WorkflowPlan plan)
    {
        var began = reader.MomentOrNone();
        var field = reader.Ordinal(plan.Fields.Length);
        var due = reader.MomentOrNone();
        var provisional = reader.Flag();
        var acted = reader.MomentOrNone();
        var alerts = new AlertTimes[reader.Count()];
        for (var i = 0; i < alerts.Length; i++) alerts[i] = new AlertTimes(reader.MomentOrNone(), reader.MomentOrNone());
        var longer = new Term[reader.Count()];
        for (var i = 0; i < longer.Length; i++)
        {
            longer[i] = new Term(Small(ref reader), Small(ref reader), Small(ref reader), TimeSpan.FromTicks(reader.Number()));
        }

        var pausedAt = reader.MomentOrNone();
        var days = new (DateOnly, DateOnly)[reader.Count()];
        for (var i = 0; i < days.Length; i++) days[i] = (Day(ref reader), Day(ref reader));
        return new ClockTimes
        {
            Began = began,
            FromField = field,
            Due = due is { } at ? new Deadline(at, provisional) : null,
            Acted = acted,
            Alerts = [.. alerts],
            Longer = [.. longer],
            PausedAt = pausedAt,
            PausedDays = [.. days],
            PausedTime = TimeSpan.FromTicks(reader.Number()),
        };
    }

    private static int Small(ref ByteReader reader) =>
        reader.Number() is >= 0 and <= int.MaxValue and var number ? (int)number : throw new StateFormatException("A term is beyond all bounds.");

    private static DateOnly Day(ref ByteReader reader)
    {
        var number = Small(ref reader);
        return number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : throw new StateFormatException("A day is beyond the calendar.");
    }
}
