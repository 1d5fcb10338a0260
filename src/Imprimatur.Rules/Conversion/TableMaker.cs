using System.Collections.Immutable;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Types;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Conversion;

/// <summary>Makes a decision table of DMN of one of ours.</summary>
/// <param name="table">The table.</param>
/// <param name="fed">The columns that a decision of the file feeds: they are never missing.</param>
/// <param name="pool">The types of the model.</param>
internal sealed class TableMaker(Table table, IReadOnlySet<string> fed, ItemPool pool)
{
    private static readonly TableEntry Null = new("null");

    /// <summary>The hit policies in the words of DMN.</summary>
    public static readonly ImmutableDictionary<HitPolicy, string> Policies = ImmutableDictionary<HitPolicy, string>.Empty
        .Add(HitPolicy.Unique, "UNIQUE").Add(HitPolicy.First, "FIRST").Add(HitPolicy.Priority, "PRIORITY").Add(HitPolicy.Any, "ANY")
        .Add(HitPolicy.Collect, "COLLECT").Add(HitPolicy.RuleOrder, "RULE ORDER").Add(HitPolicy.OutputOrder, "OUTPUT ORDER");

    /// <summary>The table.</summary>
    /// <param name="body">The decision as it is written.</param>
    public TableExpression Make(JsonObjectNode body)
    {
        var rules = body.TryGet("rules", out var list) ? ((JsonArrayNode)list.Value).Items : [];
        var notes = RuleNotes.Columns(rules.OfType<JsonObjectNode>());
        return new TableExpression(
            [.. table.Columns.Select(Input)], [.. table.Outputs.Select(Output)], [.. notes.Select(n => n.Title)],
            [.. table.Rows.Select((r, i) => Rule(r, (JsonObjectNode)rules[i], notes))], Policies[table.Policy],
            table.Aggregate == Aggregate.None ? null : table.Aggregate.ToString().ToUpperInvariant())
        {
            Extensions = Marks.Of(table.Otherwise is null ? null : Marks.Make("otherwise", Otherwise(body))),
        };
    }

    private bool MayBeMissing(Column column) => column.Optional && !fed.Contains(column.Name);

    private TableInput Input(Column column) => new(
        new LiteralExpression(NameText.Of(column.Name))
        {
            TypeRef = pool.Of(MayBeMissing(column) ? ItemPool.Unbounded(column.Type) : column.Type, column.Name),
        },
        MayBeMissing(column) ? Bounds(column.Type, UnaryTest.Input) is { } bounds ? new TableEntry(bounds) : null : new TableEntry(Values(column.Type)));

    /// <summary>That a value which may be missing is within its bounds; null when it has none.</summary>
    public static string? Bounds(FeelType type, string subject) =>
        type.Kind == TypeKind.List && type.Element is { } element && ItemPool.Allowed(element) is { } each
            ? $"{subject} = null or (every e in {subject} satisfies e in ({each}))"
            : ItemPool.Allowed(type) is { } allowed ? $"{subject} = null or {subject} in ({allowed})" : null;

    /// <summary>The values that a column must have: never null.</summary>
    private static string Values(FeelType type) => type.Kind == TypeKind.Boolean ? "true, false" : ItemPool.Allowed(type) ?? "? != null";

    private TableOutput Output(OutputColumn output)
    {
        var values = output.Type.OneOf.IsDefault ? null : new TableEntry(ItemPool.Allowed(output.Type)!);
        return new TableOutput(output.Name, pool.Of(output.Type, output.Name), values, Default(output));
    }

    /// <summary>What DMN gives where no rule matches: what `otherwise` says, or ours of its own, nothing of a list and the sum of nothing.</summary>
    private TableEntry? Default(OutputColumn output)
    {
        if (table.Otherwise is { } otherwise) return Entry(otherwise.Outputs[table.Outputs.IndexOf(output)]);
        if (table.Aggregate == Aggregate.Sum) return new TableEntry("0");
        return table.GivesLists && table.Outputs.Length == 1 ? new TableEntry("[]") : null;
    }

    private static TableEntry Entry(Output output) =>
        output.Expression is { } e ? new TableEntry(e.Text.Trim()) : output.Literal is { } literal ? new TableEntry(FeelLiteral.Of(literal)) : Null;

    private TableRule Rule(Row row, JsonObjectNode json, ImmutableArray<RuleNotes> notes)
    {
        var when = (JsonObjectNode)json.Properties.First(p => p.Name == "when").Value;
        var then = (JsonObjectNode)json.Properties.First(p => p.Name == "then").Value;
        var tests = table.Columns.Select((column, i) => Test(row, i, column, when.TryGet(column.Name, out var cell) ? JsonTokens.Of(cell.Value) : null));
        var outputs = table.Outputs.Select((output, i) =>
            Said(Entry(row.Outputs[i]), then.TryGet(output.Name, out var value) ? JsonTokens.Of(value.Value) : null, t => OutputJson.Of(t, output.Type)));
        ImmutableArray<string> texts = [.. notes.Select(n => n.Text(json))];
        var mark = Marks.Make("rule", JsonTokens.Of(json, n => n is not ("when" or "then")), said: RuleNotes.Join(texts));
        return new TableRule([.. tests], [.. outputs], texts) { Extensions = Marks.Of(mark) };
    }

    private TableEntry Test(Row row, int index, Column column, JToken? json)
    {
        var missing = MayBeMissing(column);
        return Said(new TableEntry(CellText.Tests(row.Cells[index], missing).Trim()), json, t => CellJson.Of(t, column.Type, missing));
    }

    /// <summary>The entry, with the JSON that it comes of where that can't be told from its text.</summary>
    private static TableEntry Said(TableEntry entry, JToken? json, Func<string, JToken?> read) => JToken.DeepEquals(read(entry.Text), json)
        ? entry : entry with { Extensions = Marks.Of(Marks.Make("cell", json, said: entry.Text)) };

    private JObject Otherwise(JsonObjectNode body)
    {
        var json = (JsonObjectNode)body.Properties.First(p => p.Name == "otherwise").Value;
        return json.TryGet("then", out _) && !table.Outputs.Any(o => o.Name == "then") ? JsonTokens.Of(json, n => n != "then") : [];
    }
}
