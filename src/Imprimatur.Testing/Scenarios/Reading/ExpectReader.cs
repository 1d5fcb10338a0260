using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Reading;

/// <summary>Reads what must be so.</summary>
internal sealed class ExpectReader(DiagnosticBag bag, ValueReading values, Cast cast, TimeZoneInfo zone)
{
    public ExpectStep Read(SourcePosition at, JsonObjectReader reader)
    {
        var step = new ExpectStep(at)
        {
            In = reader.Text("in")?.Text,
            Status = Status(reader.Text("status")),
            Result = reader.Text("result")?.Text,
            Version = reader.Integer("version", 1, int.MaxValue),
            Open = Texts(reader, "open"),
            Fields = ValueReading.Fields(reader),
            Worklist = ByActor(reader.Object("worklist"), List),
            Outcomes = ByActor(reader.Object("outcomes"), OfSteps),
            Deadlines = Deadlines(reader.Object("deadlines")),
            History = Texts(reader, "history"),
            Never = Texts(reader, "never"),
            Notices = Texts(reader, "notices"),
        };
        reader.Finish();
        return step;
    }

    private static ImmutableArray<string> Texts(JsonObjectReader reader, string name) =>
        reader.Texts(name) is { } texts ? [.. texts.Select(t => t.Text)] : default;

    private string? Status(JsonTextNode? text)
    {
        if (text is null || Enum.GetNames<Storage.InstanceStatus>().Contains(text.Text, StringComparer.OrdinalIgnoreCase)) return text?.Text;
        bag.Error(ScenarioCodes.BadValue, text.Position, $"there is no status {UserText.Quote(text.Text)}",
            NearestName.Help(text.Text, Enum.GetNames<Storage.InstanceStatus>()));
        return null;
    }

    private ImmutableSortedDictionary<string, T>? ByActor<T>(JsonObjectNode? node, Func<JsonNode, T> read)
    {
        if (node is null) return null;
        foreach (var property in node.Properties) values.Known(cast.Actors.Keys, property.Name, property.Position);
        return node.Properties.ToImmutableSortedDictionary(p => p.Name, p => read(p.Value), StringComparer.Ordinal);
    }

    private ImmutableArray<string> List(JsonNode node)
    {
        if (node is JsonArrayNode list && list.Items.All(i => i is JsonTextNode)) return [.. list.Items.Cast<JsonTextNode>().Select(t => t.Text)];
        JsonObjectReader.WrongKind(node, "what a worklist shows", "a list of texts", bag);
        return [];
    }

    private ImmutableSortedDictionary<string, ImmutableArray<string>> OfSteps(JsonNode node) =>
        values.Open(node, "what is offered")?.Node.Properties.ToImmutableSortedDictionary(p => p.Name, p => List(p.Value), StringComparer.Ordinal)
        ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    private ImmutableSortedDictionary<string, DateTimeOffset?>? Deadlines(JsonObjectNode? node)
    {
        if (node is null) return null;
        var found = ImmutableSortedDictionary.CreateBuilder<string, DateTimeOffset?>(StringComparer.Ordinal);
        foreach (var property in node.Properties)
        {
            if (property.Value is not (JsonTextNode or JsonNullNode)) JsonObjectReader.WrongKind(property.Value, "a deadline", "a moment or null", bag);
            found[property.Name] = values.Moment(property.Value as JsonTextNode, zone);
        }

        return found.ToImmutable();
    }
}
