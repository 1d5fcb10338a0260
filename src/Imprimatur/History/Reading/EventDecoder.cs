using System.Collections.Immutable;
using System.Text.Json;
using Imprimatur.Machine.State;
using Imprimatur.Rules;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Values;

namespace Imprimatur.History.Reading;

/// <summary>Reads events.</summary>
internal static class EventDecoder
{
    /// <summary>The parts that name something, the first that is there is meant.</summary>
    private static readonly string[] Names =
    [
        "field", "way", "answer", "decision", "clock", "series", "handler", "outcome", "result", "key", "note", "message", "act",
    ];

    private static readonly string[] Numbers = ["revision", "item", "effect", "serial", "alert", "version", "letter"];

    private static readonly string[] Marks = ["deemed", "notice", "provisional", "byFailure", "terminated", "laidBy"];

    /// <param name="json">The event.</param>
    /// <param name="writes">What the command wrote, which the event does not repeat.</param>
    /// <param name="revealer">Finds personal values.</param>
    public static EventView Read(JsonElement json, ImmutableArray<KeyValuePair<string, Value>> writes, IRevealer revealer)
    {
        var what = Text(json, "what") ?? throw new RecordFormatException("an event does not say what happened");
        return new EventView
        {
            What = what,
            Step = Text(json, "step") ?? Text(json, "from"),
            Element = Hidden(json, "element", revealer),
            Name = what == "tokenMoved" ? Text(json, "to") : Names.Select(n => Text(json, n)).FirstOrDefault(t => t is not null),
            Value = ValueOf(json, what, writes, revealer),
            Number = Numbers.Select(n => json.TryGetProperty(n, out var number) ? number.GetInt64() : (long?)null).FirstOrDefault(n => n is not null),
            Person = Hidden(json, "holder", revealer) ?? (what is "itemReassigned" or "itemDelegated" or "itemReturned" ? Hidden(json, "to", revealer) : null),
            Why = Text(json, "why") ?? Text(json, "failure") ?? Text(json, "how"),
            At = json.TryGetProperty("at", out var at) ? at.GetDateTimeOffset() : null,
            Digest = Text(json, "digest"),
            Fields = json.TryGetProperty("fields", out var fields) ? [.. fields.EnumerateArray().Select(f => f.GetString()!)] : [],
            Rules = json.TryGetProperty("rules", out var rules) ? [.. rules.EnumerateArray().Select(Rule)] : [],
            IsMarked = Marks.Any(m => json.TryGetProperty(m, out _)),
        };
    }

    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    public static string? Hidden(JsonElement json, string name, IRevealer revealer) =>
        json.TryGetProperty(name, out var text) ? ValueDecoder.Text(text, revealer) : null;

    private static Value? ValueOf(JsonElement json, string what, ImmutableArray<KeyValuePair<string, Value>> writes, IRevealer revealer)
    {
        if (json.TryGetProperty("value", out var value)) return ValueDecoder.Read(value, revealer);
        if (what == "numberTaken" && Text(json, "text") is { } number) return new StringValue(number);
        return what == "fieldWritten" ? writes.LastOrDefault(w => w.Key == Text(json, "field")).Value : null;
    }

    private static MatchedRule Rule(JsonElement json) => new(
        Text(json, "id") ?? "",
        json.TryGetProperty("because", out var because) ? new LocalizedText(Text(because, "en"), Text(because, "zh")) : null,
        Text(json, "basis"));
}
