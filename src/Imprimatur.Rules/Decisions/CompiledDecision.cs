using System.Collections.Immutable;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>A decision with those of its file that feed it.</summary>
internal sealed class CompiledDecision : Decision
{
    private readonly Draft _draft;
    private readonly DecisionNames _names;
    private readonly Logic _logic;
    private readonly ImmutableArray<(CompiledDecision Feeder, int Output)?> _feeds;

    /// <summary>A decision.</summary>
    /// <param name="draft">Its head.</param>
    /// <param name="names">The names that its rules read.</param>
    /// <param name="logic">How it answers.</param>
    /// <param name="feeds">For each of its own inputs the decision and output that feed it, or null.</param>
    public CompiledDecision(Draft draft, DecisionNames names, Logic logic, ImmutableArray<(CompiledDecision Feeder, int Output)?> feeds)
    {
        (_draft, _names, _logic, _feeds) = (draft, names, logic, feeds);
        var inputs = draft.Inputs.Where((_, i) => feeds[i] is null).Select(i => new DecisionInput(i.Name, i.Type, i.Optional));
        Inputs = [.. inputs.Concat(feeds.SelectMany(f => f is null ? [] : f.Value.Feeder.Inputs)).DistinctBy(i => i.Name)];
        Outputs = [.. draft.Outputs.Select(o => new DecisionOutput(o.Name, OutputType(logic, o.Type)))];
    }

    /// <inheritdoc />
    public override string Id => _draft.Id;

    /// <inheritdoc />
    public override int Version => _draft.Version;

    /// <inheritdoc />
    public override LocalizedText? Title => _draft.Title;

    /// <inheritdoc />
    public override (DateOnly? From, DateOnly? Until) Effective => _draft.Effective;

    /// <inheritdoc />
    public override ImmutableArray<DecisionInput> Inputs { get; }

    /// <inheritdoc />
    public override ImmutableArray<DecisionOutput> Outputs { get; }

    /// <summary>The table, or null for an expression.</summary>
    internal Table? Table => (_logic as TableLogic)?.Table;

    /// <summary>The constants that its cells may name.</summary>
    internal IReadOnlyDictionary<string, Value> Constants => _names.Constants;

    /// <inheritdoc />
    public override DecisionResult Evaluate(ReadOnlySpan<Value?> inputs, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (inputs.Length != Inputs.Length) throw new ArgumentException($"the decision `{Id}` has {Inputs.Length} inputs, not {inputs.Length}", nameof(inputs));
        var given = new Dictionary<string, Value?>(StringComparer.Ordinal);
        for (var i = 0; i < inputs.Length; i++)
        {
            if (Misfit(Inputs[i], inputs[i]) is { } misfit) return new DecisionResult([], [], misfit);
            given.Add(Inputs[i].Name, inputs[i]);
        }

        return Evaluate(given, now, zone, []);
    }

    private static string? Misfit(DecisionInput input, Value? value)
    {
        if (value is null) return input.Optional ? null : $"the input `{input.Name}` is missing";
        return Conformance.Conforms(value, input.Type) ? null : $"the input `{input.Name}` can't be {UserText.Quote(value.ToString())}";
    }

    /// <summary>Each decision is evaluated once, however many it feeds.</summary>
    private DecisionResult Evaluate(Dictionary<string, Value?> given, DateTimeOffset now, TimeZoneInfo zone, Dictionary<CompiledDecision, DecisionResult> done)
    {
        if (done.TryGetValue(this, out var result)) return result;
        return done[this] = Decide(given, now, zone, done);
    }

    private DecisionResult Decide(Dictionary<string, Value?> given, DateTimeOffset now, TimeZoneInfo zone, Dictionary<CompiledDecision, DecisionResult> done)
    {
        var inputs = new Value?[_feeds.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            if (_feeds[i] is not var (feeder, output))
            {
                inputs[i] = given[_draft.Inputs[i].Name];
                continue;
            }

            var fed = feeder.Evaluate(given, now, zone, done);
            if (fed.Failure is not null) return new DecisionResult([], [], $"`{feeder.Id}` has no answer: {fed.Failure}");
            inputs[i] = fed.Outputs[output];
        }

        var slots = _names.Slots(inputs, now, zone);
        var answer = _logic.Answer(slots, FrameNames.Of(_names.Vocabulary, new Frame(slots, now, zone)));
        ImmutableArray<MatchedRule> matched = [.. answer.Rows.Select(r => new MatchedRule(r.Id, r.Because, r.Basis))];
        if (answer.Failure is not null) return new DecisionResult([], matched, answer.Failure);
        for (var i = 0; i < Outputs.Length; i++)
        {
            if (answer.Values[i] is { } value && !Conformance.Conforms(value, Outputs[i].Type))
                return new DecisionResult([], matched, $"the output `{Outputs[i].Name}` can't be {UserText.Quote(value.ToString())}");
        }

        return new DecisionResult(answer.Values, matched, null);
    }

    private static FeelType OutputType(Logic logic, FeelType type)
    {
        if (logic is not TableLogic { Table: var table }) return type;
        return table.GivesLists ? FeelType.ListOf(type)
            : table.Aggregate == Aggregate.None ? type
            : table.Aggregate is Aggregate.Count or Aggregate.Sum ? FeelType.Number
            : type;
    }
}
