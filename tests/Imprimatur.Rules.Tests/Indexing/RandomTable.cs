using System.Text;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Indexing;

/// <summary>A table as a seed makes it, read as files are, but not refused for gaps and overlaps: what it answers to them matters here.</summary>
internal sealed class RandomTable
{
    private static readonly string[] Policies =
        ["first", "first", "unique", "priority", "any", "ruleOrder", "outputOrder", "collect", "collect sum", "collect min", "collect max", "collect count"];

    private readonly List<(RandomColumn Kind, bool Optional)> _columns = [];
    private readonly DecisionNames _names;
    private Value?[]? _last;

    public RandomTable(Random random, int rows)
    {
        _columns.Add((RandomColumn.All[2], false));
        for (var i = random.Next(6); i > 0; i--) _columns.Add((RandomColumn.Pick<RandomColumn>(random, RandomColumn.All), random.Next(3) == 0));
        Text = Json(random, rows);
        var bag = new DiagnosticBag("t.json");
        var file = JsonObjectReader.Open(Support.Json.Of(Text), "a file", bag)!;
        var shared = SharedReader.Read(file, bag);
        var body = JsonObjectReader.Open(file.Array("decisions")!.Items[0], "a decision", bag)!;
        var draft = new DraftReader(bag).Read(body)!;
        _names = new DecisionNames(draft, shared);
        Table = new TableReader(_names, bag).Read(draft, draft.Body.Array("rules")!) ?? throw new ArgumentException($"{bag.ToSortedList()[0]}\n{Text}");
        var slots = Table.Columns.Select(c => _names.Vocabulary.SlotOf(c.Name));
        Logic = new TableLogic(Table, [.. slots], _names.Constants);
        Decision = new CompiledDecision(draft, _names, Logic, [.. draft.Inputs.Select(_ => default((CompiledDecision, int)?))]);
    }

    public string Text { get; }

    public Table Table { get; }

    public TableLogic Logic { get; }

    public Decision Decision { get; }

    /// <summary>Values for the inputs, now and then one that the input can't have; three in four differ from those before in one input only.</summary>
    public Value?[] Inputs(Random random, out bool isGood)
    {
        if (_last is not null && random.Next(4) != 0)
        {
            var (near, i) = ((Value?[])_last.Clone(), random.Next(_columns.Count));
            near[i] = Given(random, i);
            isGood = true;
            return _last = near;
        }

        var bad = random.Next(60) == 0 ? random.Next(_columns.Count) : -1;
        isGood = bad < 0;
        Value?[] inputs = [.. _columns.Select((c, i) => i == bad ? (c.Optional ? c.Kind.Bad : null) : Given(random, i))];
        _last = isGood ? inputs : null;
        return inputs;
    }

    private Value? Given(Random random, int i) => _columns[i].Optional && random.Next(4) == 0 ? null : _columns[i].Kind.Value(random);

    /// <summary>The values of the columns for values of the inputs, and what else is read; null when a named condition is unknown.</summary>
    public Value?[]? Columns(Value?[] inputs, out Surroundings surroundings)
    {
        var slots = _names.Slots(inputs, World.Now, TimeZoneInfo.Utc);
        surroundings = FrameNames.Of(_names.Vocabulary, new Frame(slots, World.Now, TimeZoneInfo.Utc));
        return Logic.Columns(slots, out _);
    }

    private string Json(Random random, int rows)
    {
        var policy = RandomColumn.Pick<string>(random, Policies).Split(' ');
        var isText = policy[0] is "priority" or "outputOrder" || (policy.Length == 1 && random.Next(2) == 0);
        var text = new StringBuilder("""{ "constants": { "k": 3, "tag": "b", "edge": { "type": "date", "is": "2016-02-29" } }, """);
        var hasCondition = random.Next(6) == 0;
        if (hasCondition) text.Append("""  "conditions": { "big": "n0 > 4", "odd": { "n0": { "feel": "10 / (? - 2) > 1" } } }, """);
        text.Append("""  "decisions": [ { "id": "d", "version": 1, """);
        text.Append($"\"hitPolicy\": \"{policy[0]}\", {(policy.Length > 1 ? $"\"aggregate\": \"{policy[1]}\", " : "")} \"inputs\": {{ ");
        text.AppendJoin(", ", _columns.Select((c, i) => $"\"n{i}\": {c.Kind.Declaration}{(c.Optional ? ", \"optional\": true" : "")} }}"));
        text.Append(" }, \"outputs\": { \"out\": { \"type\": ");
        text.Append(isText ? "\"string\", \"oneOf\": [\"x\", \"y\", \"w\"] } }, " : "\"number\" } }, ");
        if (random.Next(2) == 0) text.Append($"\"otherwise\": {{ \"out\": {(isText ? "\"w\"" : "-1")} }}, ");
        text.Append("\"rules\": [").AppendJoin(",\n", Enumerable.Range(0, rows).Select(_ => Rule(random, isText, hasCondition))).Append("] } ] }");
        return text.ToString();
    }

    private string Rule(Random random, bool isText, bool hasCondition)
    {
        var cells = new List<string>();
        for (var i = 0; i < _columns.Count; i++)
        {
            if (_columns[i].Kind.Cell(random) is { } cell) cells.Add($"\"n{i}\": {cell}");
        }

        var truth = random.Next(2) == 0 ? "true" : "false";
        if (hasCondition && random.Next(2) == 0) cells.Add($"\"{RandomColumn.Pick<string>(random, ["big", "odd"])}\": {truth}");
        string[] outputs = isText
            ? ["\"x\"", "\"y\"", "\"w\"", "{ \"feel\": \"if n0 > 3 then \\\"x\\\" else \\\"y\\\"\" }"] : ["1", "2", "{ \"feel\": \"10 / (n0 - 2)\" }", "0.5"];
        return $"{{ \"when\": {{ {string.Join(", ", cells)} }}, \"then\": {{ \"out\": {RandomColumn.Pick<string>(random, outputs)} }} }}";
    }
}
