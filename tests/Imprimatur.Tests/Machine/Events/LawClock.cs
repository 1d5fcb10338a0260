using Imprimatur.Calendars;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;

namespace Imprimatur.Tests.Machine.Events;

/// <summary>A request that must be answered in time: third parties are heard, corrections restart the term, an extension lengthens it.</summary>
internal static class LawClock
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>National Day's week, Monday 2 to Friday 6 October, with Saturday 30 September worked.</summary>
    public static readonly BusinessCalendar Calendar = new(
        "test", (2017, 2017), Enumerable.Range(2, 5).Select(d => new DateOnly(2017, 10, d)), [new DateOnly(2017, 9, 30)]);

    public static string Text(string within = "\"P20BD\"", string longer = "\"P20BD\"", string more = "") => $$"""
        { "id": "request", "version": 1, "title": "r", "start": "work",
          "fields": { "received": { "type": "date" }, "correctedOn": { "type": "date" }, "urgent": { "type": "boolean" }, "note": { "type": "string" } },
          "starts": [ { "by": { "roles": ["drafter"] }, "asks": ["received", "urgent"] } ],
          "clocks": { "answer": { "from": { "field": "received" }, "within": {{within}}, "until": ["send"], "pausedIn": ["hear", "hearAgain"],
            "restarts": { "work.corrected": { "field": "correctedOn" } }, "longerBy": { "work.extend": {{longer}} }{{more}} } },
          "steps": {
            "work": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["received", "correctedOn", "note", "urgent"],
              "outcomes": { "hear": { "to": "hear" }, "extend": { "to": "work" }, "corrected": { "to": "work" }, "send": { "to": "send" } } },
            "hear": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "heard": { "to": "work" }, "again": { "to": "hearAgain" } } },
            "hearAgain": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "heard": { "to": "work" } } },
            "send": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["correctedOn"],
              "outcomes": { "done": { "to": "over" }, "back": { "to": "work" } } },
            "over": { "type": "end", "result": "r" } } }
        """;

    public static Play Started(string text, DateOnly? received = null, bool urgent = false)
    {
        var play = new Play(text) { Calendar = Calendar, Zone = Zone, Now = At(9, 25) };
        Assert.That(play.Start(Staff.Li, ("received", received ?? new DateOnly(2017, 9, 25)), ("urgent", urgent)), Is.Null);
        return play;
    }

    /// <summary>Ten in the morning of a day of 2017.</summary>
    public static DateTimeOffset At(int month, int day, int hour = 10) => new(2017, month, day, hour, 0, 0, TimeSpan.FromHours(8));

    public static void Goes(this Play play, DateTimeOffset when, string step, string outcome, params (string Field, object Value)[] writes)
    {
        play.Now = when;
        Assert.That(play.Complete(Staff.Li, step, outcome, writes), Is.Null);
    }

    public static ClockTimes Times(this Play play, int clock = 0) => play.State.Record.Clocks[clock];

    /// <summary>The last day of the term, or null while the clock does not run.</summary>
    public static DateOnly? LastDay(this Play play, int clock = 0)
    {
        if (play.Times(clock).Due is not { } due) return null;
        var local = TimeZoneInfo.ConvertTime(due.At, Zone).DateTime;
        Assert.That(local.TimeOfDay, Is.EqualTo(TimeSpan.Zero));
        return DateOnly.FromDateTime(local).AddDays(-1);
    }

    public static Refusal? Fire(this Play play, int clock = 0, int alert = -1)
    {
        var at = alert < 0 ? play.Times(clock).Due!.Value.At : play.Times(clock).Alerts[alert].At!.Value;
        play.Now = at > play.Now ? at : play.Now;
        return play.Do(new TimerFiredCommand(play.Id(), clock, alert, at));
    }
}
