using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Reading;

/// <summary>Reads the steps of scenarios: each is an object with exactly one property that says what it is.</summary>
internal sealed class StepReader(DiagnosticBag bag, ValueReading values, Cast cast, TimeZoneInfo zone)
{
    private static readonly ImmutableArray<string> Others = ["look", "pass", "until", "answer", "expect"];

    private readonly ExpectReader _expect = new(bag, values, cast, zone);

    public ImmutableArray<ScenarioStep> All(JsonObjectReader scenario)
    {
        var steps = ImmutableArray.CreateBuilder<ScenarioStep>();
        foreach (var node in scenario.Array("steps", required: true)?.Items ?? [])
        {
            if (values.Open(node, "a step") is not { } reader) continue;
            if (Step(reader) is { } step) steps.Add(step);
            reader.Finish();
        }

        return steps.ToImmutable();
    }

    private ScenarioStep? Step(JsonObjectReader reader)
    {
        ImmutableArray<string> all = [.. Verb.Names, .. Others];
        var kinds = all.Where(k => reader.Node.TryGet(k, out _)).ToList();
        if (kinds.Count == 1) return Of(kinds[0], reader);
        reader.Allow([.. reader.Node.Properties.Select(p => p.Name)]);
        bag.Error(
            ScenarioCodes.BadStep, reader.Node.Position,
            kinds.Count == 0 ? "the step says nothing that is to be done" : $"the step says several things: {UserText.List(kinds)}",
            $"one of: {string.Join(", ", all)}");
        return null;
    }

    private ScenarioStep? Of(string kind, JsonObjectReader reader)
    {
        var at = reader.Node.Position;
        return kind switch
        {
            "look" => new LookStep(
                at, Text(reader, "look"), reader.Text("element")?.Text, reader.Text("in")?.Text, reader.Text("as", required: true)?.Text ?? ""),
            "pass" => Pass(at, reader.Text("pass", required: true)),
            "until" => values.Moment(reader.Text("until", required: true), zone) is { } moment ? new PassStep(at, 0, TimeSpan.Zero, moment) : null,
            "answer" => new AnswerStep(at, Text(reader, "answer"), ValueReading.Answer(reader)),
            "expect" => reader.Child("expect", required: true) is { } expected ? _expect.Read(at, expected) : null,
            _ => Command(kind, reader),
        };
    }

    private PassStep? Pass(SourcePosition at, JsonTextNode? text)
    {
        if (text is null) return null;
        var isTerm = Calendars.Term.TryParse(text.Text, out var term, out _);
        if (isTerm && term is { BusinessDays: 0, Months: 0 }) return new PassStep(at, term.Days, term.Time, null);
        bag.Error(ScenarioCodes.BadValue, text.Position, $"no time like {UserText.Quote(text.Text)} can pass", "P7D, PT5H; for anything else say until when");
        return null;
    }

    private CommandStep Command(string verb, JsonObjectReader reader)
    {
        var target = reader.Node.TryGet(verb, out var given) && given.Value is JsonBooleanNode { Value: true } ? Boolean(reader, verb) : Text(reader, verb);
        var (by, other, to) = (reader.Text("by", required: true), reader.Text("for"), reader.Optional("to"));
        foreach (var name in new[] { by, other }.OfType<JsonTextNode>()) values.Known(cast.Actors.Keys, name.Text, name.Position);
        return new CommandStep(reader.Node.Position, verb)
        {
            Target = target,
            By = by?.Text ?? "",
            For = other?.Text,
            In = (verb == "start" ? reader.Text("key", required: true) : reader.Text("in"))?.Text,
            Element = reader.Text("element")?.Text,
            Outcome = verb == "complete" ? Text(reader, "outcome") : null,
            Fields = ValueReading.Fields(reader),
            Comment = reader.Text("comment")?.Text,
            To = to?.Value is JsonTextNode one ? [one.Text] : to is null ? [] : [.. (reader.Texts("to") ?? []).Select(t => t.Text)],
            Seen = reader.Text("seen")?.Text,
            Id = reader.Text("id")?.Text,
            Refused = values.Code(reader.Text("refused")),
            Names = reader.Texts("names") is { } names ? [.. names.Select(n => n.Text)] : default,
        };
    }

    private static string Text(JsonObjectReader reader, string name) => reader.Text(name, required: true)?.Text ?? "";

    private static string Boolean(JsonObjectReader reader, string name)
    {
        reader.Boolean(name);
        return "";
    }
}
