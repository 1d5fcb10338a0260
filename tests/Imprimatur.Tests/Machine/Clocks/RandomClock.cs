using System.Globalization;
using System.Text;
using Imprimatur.Calendars;
using Imprimatur.Definitions;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Tests.Machine.Clocks;

/// <summary>A definition with a random clock, on which random histories are played.</summary>
internal sealed class RandomClock
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly BusinessCalendar Calendar = Tests.Calendars.ShippedCalendar.Read();
    private readonly Random _random;
    private readonly WorkflowPlan _plan;
    private readonly Circumstances _around;
    private readonly (char Unit, int Amount)[] _terms;
    private readonly bool _fromField;

    public RandomClock(Random random)
    {
        _random = random;
        _terms = [Term(60), Term(60), Term(25), Term(25)];
        _fromField = random.Next(3) > 0;
        var from = _fromField ? """{ "field": "received" }""" : """{ "point": "start" }""";
        Text = $$"""
            { "id": "c", "version": 1, "title": "c", "start": "work",
              "fields": { "received": { "type": "date" }, "correctedOn": { "type": "date" }, "urgent": { "type": "boolean" } },
              "starts": [ { "by": { "roles": ["drafter"] }, "asks": ["received", "urgent"] } ],
              "clocks": { "answer": { "from": {{from}}, "within": {{Cases(0)}}, "until": ["stop"], "pausedIn": ["hear"],
                "restarts": { "work.corrected": { "field": "correctedOn" } }, "longerBy": { "work.extend": {{Cases(2)}} } } },
              "steps": {
                "work": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "writes": ["correctedOn", "urgent"],
                  "outcomes": { "hear": { "to": "hear" }, "extend": { "to": "work" }, "corrected": { "to": "work" }, "stop": { "to": "stop" } } },
                "hear": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "heard": { "to": "work" } } },
                "stop": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "back": { "to": "work" }, "done": { "to": "over" } } },
                "over": { "type": "end", "result": "r" } } }
            """;
        var reading = CatalogReader.Read([new CatalogFile("c.workflow.json", Encoding.UTF8.GetBytes(Text))]);
        var catalog = reading.Catalog ?? throw new InvalidOperationException(string.Join("\n", reading.Diagnostics));
        _plan = catalog.Workflows[0];
        _around = new Circumstances { Now = default, Zone = Zone, Calendar = Calendar, Rules = new TestRules(catalog) };
    }

    public string Text { get; }

    /// <summary>Plays a random history with both, and gives what each says at its end.</summary>
    public (DateTimeOffset? Engine, DateTimeOffset? Plain, string Story) Play()
    {
        var now = new DateTime(2007, 1, 1).AddMinutes(_random.NextInt64((long)(new DateTime(2026, 6, 1) - new DateTime(2007, 1, 1)).TotalMinutes));
        var (urgent, received) = (_random.Next(2) == 0, DateOnly.FromDateTime(now).AddDays(_random.Next(-9, 3)));
        var state = Do(null, now, new StartCommand("s", Staff.Li, "k", [Date("received", received), Urgent(urgent)]));
        var plain = _fromField ? new PlainClock(received.ToDateTime(TimeOnly.MinValue), true) : new PlainClock(now, false);
        var story = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{now:s} received {received:o} urgent {urgent}"));
        for (var left = _random.Next(7); left > 0; left--)
        {
            now = now.AddMinutes(_random.Next(3) == 0 ? _random.Next(600) : _random.Next(14 * 1440));
            var what = _random.Next(10);
            story.Append(CultureInfo.InvariantCulture, $"; {now:s} {what}");
            if (what < 4)
            {
                var until = now.AddMinutes(_random.Next(3) == 0 ? _random.Next(900) : _random.Next(25 * 1440));
                story.Append(CultureInfo.InvariantCulture, $" until {until:s}");
                state = Complete(Complete(state, now, "work", "hear"), until, "hear", "heard");
                plain.Pause(now, until);
                now = until;
            }
            else if (what < 6)
            {
                state = Complete(state, now, "work", "extend");
                plain.Lengthen(_terms[urgent ? 2 : 3]);
            }
            else if (what < 8)
            {
                urgent = !urgent;
                state = Do(state, now, new SaveCommand("c", Staff.Li, Item(state, "work"), [Urgent(urgent)]));
            }
            else if (what == 8)
            {
                var day = DateOnly.FromDateTime(now).AddDays(-_random.Next(4));
                story.Append(CultureInfo.InvariantCulture, $" on {day:o}");
                state = Complete(state, now, "work", "corrected", Date("correctedOn", day));
                plain.Restart(day);
            }
            else
            {
                state = Complete(Complete(state, now, "work", "stop"), now, "stop", "back");
                plain.IsStopped = true;
            }
        }

        return (state.Record.Clocks[0].Due?.At, plain.End(_terms[urgent ? 0 : 1]), $"{Text}\n{story}");
    }

    private InstanceState Complete(InstanceState state, DateTime now, string step, string outcome, params FieldWrite[] writes) =>
        Do(state, now, new CompleteCommand("c", Staff.Li, Item(state, step), outcome, [.. writes], null, null, []));

    private WorkItemKey Item(InstanceState state, string step) => new(_plan.StepOf(step), null, state.Record.Openings[0].Ordinal);

    private InstanceState Do(InstanceState? state, DateTime now, Command command)
    {
        var transition = WorkflowMachine.Apply(_plan, state, command, _around with { Now = new DateTimeOffset(now, TimeSpan.FromHours(8)) });
        return transition is Accepted accepted ? accepted.Next : throw new InvalidOperationException($"{command}: {transition}");
    }

    private FieldWrite Date(string field, DateOnly day) => new(_plan.FieldOf(field), new DateValue(day));

    private FieldWrite Urgent(bool urgent) => new(_plan.FieldOf("urgent"), new BooleanValue(urgent));

    private (char Unit, int Amount) Term(int most)
    {
        var unit = "BBDDH"[_random.Next(5)];
        return (unit, _random.Next(1, unit == 'H' ? most * 8 : most));
    }

    private string Cases(int first) => $$"""
        [ { "when": { "urgent": true }, "is": "{{Word(_terms[first])}}" }, { "is": "{{Word(_terms[first + 1])}}" } ]
        """;

    private static string Word((char Unit, int Amount) term) => string.Create(
        CultureInfo.InvariantCulture, $"{(term.Unit == 'H' ? "PT" : "P")}{term.Amount}{(term.Unit == 'B' ? "BD" : term.Unit)}");
}
