using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Decisions;

/// <summary>Reads hit policy, rules and fall-back of a table.</summary>
internal sealed class TableReader(DecisionNames names, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, HitPolicy> Policies = new(StringComparer.Ordinal)
    {
        ["unique"] = HitPolicy.Unique,
        ["first"] = HitPolicy.First,
        ["priority"] = HitPolicy.Priority,
        ["any"] = HitPolicy.Any,
        ["collect"] = HitPolicy.Collect,
        ["ruleOrder"] = HitPolicy.RuleOrder,
        ["outputOrder"] = HitPolicy.OutputOrder,
    };

    private static readonly Dictionary<string, Aggregate> Aggregates = new(StringComparer.Ordinal)
    {
        ["sum"] = Aggregate.Sum,
        ["min"] = Aggregate.Min,
        ["max"] = Aggregate.Max,
        ["count"] = Aggregate.Count,
    };

    /// <summary>Reads the table; null when it is too broken to be looked at as a whole.</summary>
    public Table? Read(Draft draft, JsonArrayNode rules)
    {
        var (policy, aggregate) = Policy(draft);
        var columns = Columns(draft, rules);
        var reader = new RowReader(columns, draft.Outputs, names, diagnostics);
        var before = diagnostics.Count;
        var rows = rules.Items.Select(reader.Read).ToList();
        var otherwise = draft.Body.Object("otherwise") is { } fallBack ? reader.ReadOtherwise(fallBack) : null;
        if (otherwise is not null && aggregate == Aggregate.Count && draft.Outputs[0].Type.Kind != TypeKind.Number)
            diagnostics.Error(DecisionCodes.BadHitPolicy, otherwise.Position, "a count is a number, and `otherwise` gives none",
                "leave it out: where no rule matches the count is 0");
        foreach (var twice in rows.OfType<Row>().GroupBy(r => r.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            diagnostics.Error(DecisionCodes.DuplicateId, twice.Position, $"there are two rules {UserText.Quote(twice.Id)}");
        if (rows.Count == 0 && otherwise is null) diagnostics.Error(DecisionCodes.NoLogic, rules.Position, "the table has no rule");
        if (diagnostics.Count > before || policy is null) return null;
        return new Table(columns, draft.Outputs, [.. rows.OfType<Row>()], otherwise, policy.Value, aggregate);
    }

    private (HitPolicy?, Aggregate) Policy(Draft draft)
    {
        var policy = Word(draft.Body.Text("hitPolicy", required: true), Policies, "hit policy");
        var at = draft.Body.Text("aggregate");
        var aggregate = at is null ? Aggregate.None : Word(at, Aggregates, "aggregate") ?? Aggregate.None;
        if (at is not null && policy is not null && policy != HitPolicy.Collect)
            diagnostics.Error(DecisionCodes.BadHitPolicy, at.Position, "an aggregate stands with the hit policy `collect` only");
        if (aggregate != Aggregate.None && (draft.Outputs.Length != 1 || (aggregate != Aggregate.Count && draft.Outputs[0].Type.Kind != TypeKind.Number)))
            diagnostics.Error(DecisionCodes.BadHitPolicy, at!.Position,
                $"{UserText.Quote(at.Text)} needs one output{(aggregate == Aggregate.Count ? "" : ", a number")}");
        if (policy is HitPolicy.Priority or HitPolicy.OutputOrder && draft.Outputs.All(o => o.Type.OneOf.IsDefault))
            diagnostics.Error(DecisionCodes.BadHitPolicy, draft.Body.Node.Position,
                "the hit policy orders rules by the values of an output, and none has an order", "give an output `oneOf`, the most important value first");
        return (policy, aggregate);
    }

    private T? Word<T>(JsonTextNode? text, Dictionary<string, T> words, string what)
        where T : struct
    {
        if (text is null) return null;
        if (words.TryGetValue(text.Text, out var value)) return value;
        diagnostics.Error(DecisionCodes.BadHitPolicy, text.Position, $"there is no {what} {UserText.Quote(text.Text)}",
            NearestName.Help(text.Text, words.Keys));
        return null;
    }

    /// <summary>All inputs, and the named conditions that a rule names.</summary>
    private ImmutableArray<Column> Columns(Draft draft, JsonArrayNode rules)
    {
        var used = rules.Items.OfType<JsonObjectNode>().Select(r => r.TryGet("when", out var when) ? when.Value : null).OfType<JsonObjectNode>()
            .SelectMany(w => w.Properties).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var conditions = names.Vocabulary.Names[^names.Conditions.Length..].Where(n => used.Contains(n.Name));
        return [.. draft.Inputs.Select(i => new Column(i.Name, i.Type, i.Optional)), .. conditions.Select(n => new Column(n.Name, n.Type, false))];
    }
}
