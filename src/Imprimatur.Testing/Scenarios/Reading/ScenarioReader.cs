using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Reading;

/// <summary>Reads files of scenarios strictly.</summary>
public static class ScenarioReader
{
    /// <summary>Reads a file; all mistakes are found at once.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public static ScenarioReading Read(string path)
    {
        var bag = new DiagnosticBag(path);
        using var stream = File.OpenRead(path);
        var file = JsonReader.Read(stream, bag, new JsonLimits()) is { } root && JsonObjectReader.Open(root, "a file of scenarios", bag) is { } reader
            ? Whole(path, reader, bag) : null;
        return new ScenarioReading(bag.HasErrors ? null : file, [.. bag.ToSortedList()]);
    }

    private static ScenarioFile Whole(string path, JsonObjectReader reader, DiagnosticBag bag)
    {
        reader.Allow("$schema");
        var values = new ValueReading(bag);
        var title = LocalizedTextReader.Read(reader, "title", bag);
        var folder = reader.Text("workflows");
        var zone = values.Zone(reader.Text("zone"));
        var begins = values.Moment(reader.Text("begins"), zone) ?? TestEngine.Beginning;
        var cast = new CastReader(bag, values).Read(reader);
        var handlers = Handlers(reader, values);
        var files = reader.Object("files") is { } inline
            ? inline.Properties.ToImmutableSortedDictionary(p => p.Name, p => JsonText.Of(p.Value), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        if (folder is null && files.IsEmpty)
            bag.Error(
                JsonCodes.MissingProperty, reader.Node.Position, "nothing says which definitions the scenarios play on", "add \"workflows\" or \"files\"");
        var scenarios = Scenarios(reader, bag, new StepReader(bag, values, cast, zone));
        reader.Finish();
        return new ScenarioFile
        {
            Path = path,
            Title = title,
            Workflows = folder is null ? null : Path.GetFullPath(folder.Text, Path.GetDirectoryName(Path.GetFullPath(path))!),
            Zone = zone.Id,
            Begins = begins,
            Files = files,
            Cast = cast,
            Handlers = handlers,
            Scenarios = scenarios,
        };
    }

    private static ImmutableSortedDictionary<string, ScriptedAnswer> Handlers(JsonObjectReader reader, ValueReading values)
    {
        var handlers = ImmutableSortedDictionary.CreateBuilder<string, ScriptedAnswer>(StringComparer.Ordinal);
        foreach (var property in reader.Object("handlers")?.Properties ?? [])
        {
            if (values.Open(property.Value, "an answer") is not { } answer) continue;
            handlers[property.Name] = ValueReading.Answer(answer);
            answer.Finish();
        }

        return handlers.ToImmutable();
    }

    private static ImmutableArray<Scenario> Scenarios(JsonObjectReader reader, DiagnosticBag bag, StepReader steps)
    {
        var scenarios = ImmutableArray.CreateBuilder<Scenario>();
        foreach (var node in reader.Array("scenarios", required: true)?.Items ?? [])
        {
            if (JsonObjectReader.Open(node, "a scenario", bag) is not { } one) continue;
            var id = one.Text("id", required: true);
            if (id is not null && scenarios.Any(s => s.Id == id.Text))
                bag.Error(ScenarioCodes.DuplicateId, id.Position, $"there are two scenarios {UserText.Quote(id.Text)}");
            scenarios.Add(new Scenario
            {
                Id = id?.Text ?? "",
                Title = LocalizedTextReader.Read(one, "title", bag),
                Patterns = [.. (one.Texts("patterns") ?? []).Select(p => p.Text)],
                Position = node.Position,
                Steps = steps.All(one),
            });
            one.Finish();
        }

        return scenarios.ToImmutable();
    }
}
