using System.Collections.Immutable;
using Imprimatur.Rules.Analysis;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Indexing;
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
    private readonly bool _standsAlone;
    private readonly Lazy<DirectTable?> _direct;

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
        Rules = [.. (Table?.Rows ?? []).Select(r => new DecisionRule(r.Id, r.Because, r.Basis, [.. r.Outputs.Select(o => o.Literal)]))];
        _standsAlone = Table is { } table && table.Columns.Length == Inputs.Length && feeds.All(f => f is null);
        _direct = new(Direct);
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

    /// <inheritdoc />
    public override ImmutableArray<DecisionRule> Rules { get; }

    /// <summary>Its head.</summary>
    internal Draft Head => _draft;

    /// <summary>The names that its rules read.</summary>
    internal DecisionNames Names => _names;

    /// <summary>The expression, or null for a table.</summary>
    internal Compiled<Node>? Expression => (_logic as FeelLogic)?.Expression;

    /// <summary>For each of its own inputs the decision that feeds it, or null.</summary>
    internal ImmutableArray<CompiledDecision?> Feeders => [.. _feeds.Select(f => f?.Feeder)];

    /// <summary>The table, or null for an expression.</summary>
    internal Table? Table => (_logic as TableLogic)?.Table;

    /// <summary>Its own inputs that other decisions of the file give.</summary>
    internal IEnumerable<(string Input, string Feeder)> Fed =>
        _draft.Inputs.Zip(_feeds).Where(p => p.Second is not null).Select(p => (p.First.Name, p.Second!.Value.Feeder.Id));

    /// <summary>The constants that its cells may name.</summary>
    internal IReadOnlyDictionary<string, Value> Constants => _names.Constants;

    /// <summary>Its rules as they are analysed.</summary>
    internal TableView View() => new(LogicTables.Of(_logic, _draft), Constants, _names.Meanings());

    /// <inheritdoc />
    public override DecisionResult Evaluate(ReadOnlySpan<Value?> inputs, DateTimeOffset now, TimeZoneInfo zone)
    {
        Check(inputs.Length);
        return _direct.Value?.Decide(inputs) ?? Run(inputs, now, zone)[this].Result;
    }

    /// <inheritdoc />
    public override DecisionResult Decide(ReadOnlySpan<TypedValue> inputs, DateTimeOffset now, TimeZoneInfo zone)
    {
        Check(inputs.Length);
        return _direct.Value?.Decide(inputs) ?? Run(Boxed(inputs), now, zone)[this].Result;
    }

    /// <inheritdoc />
    public override int Match(ReadOnlySpan<TypedValue> inputs, Span<int> rules, DateTimeOffset now, TimeZoneInfo zone)
    {
        Check(inputs.Length);
        if (_logic is not TableLogic table) return 0;
        if (_standsAlone && table.Index is { } index && IndexedMatches.Find(index, inputs, rules) is >= 0 and var found) return found;
        var step = Run(Boxed(inputs), now, zone)[this];
        return step.Slots is { } slots ? table.Match(slots, Surroundings(slots, now, zone), rules) : -1;
    }

    /// <inheritdoc />
    public override DecisionExplanation Explain(ReadOnlySpan<Value?> inputs, DateTimeOffset now, TimeZoneInfo zone)
    {
        Check(inputs.Length);
        var run = Run(inputs, now, zone);
        var feeders = run.Where(s => s.Key != this).Select(s => s.Key.Explain(s.Value, [], now, zone));
        return Explain(run[this], [.. feeders], now, zone);
    }

    /// <inheritdoc />
    public override IndexReport? PrepareIndex(TimeProvider clock)
    {
        if (_logic is not TableLogic table) return null;
        var began = table.IsCompiled ? default(long?) : clock.GetTimestamp();
        var index = table.Index;
        _ = _direct.Value;
        TimeSpan? elapsed = began is { } at ? clock.GetElapsedTime(at) : null;
        return index is null ? null : IndexReports.Of(table.Table, index, elapsed);
    }

    private void Check(int inputs)
    {
        if (inputs != Inputs.Length) throw new ArgumentException($"the decision `{Id}` has {Inputs.Length} inputs, not {inputs}", nameof(inputs));
    }

    private static Value?[] Boxed(ReadOnlySpan<TypedValue> inputs)
    {
        var values = new Value?[inputs.Length];
        for (var i = 0; i < values.Length; i++) values[i] = inputs[i].ToValue();
        return values;
    }

    /// <summary>Evaluates the decision and those that feed it, each once, however many it feeds.</summary>
    private Dictionary<CompiledDecision, DecisionStep> Run(ReadOnlySpan<Value?> inputs, DateTimeOffset now, TimeZoneInfo zone)
    {
        var given = new Dictionary<string, Value?>(StringComparer.Ordinal);
        var misfit = default(string);
        for (var i = 0; i < inputs.Length; i++)
        {
            misfit ??= Misfit(Inputs[i], inputs[i]);
            given.Add(Inputs[i].Name, inputs[i]);
        }

        var done = new Dictionary<CompiledDecision, DecisionStep>();
        if (misfit is null) Step(given, now, zone, done);
        else done[this] = new DecisionStep([.. _draft.Inputs.Select(i => given.GetValueOrDefault(i.Name))], null, new DecisionResult([], [], misfit), []);
        return done;
    }

    private static string? Misfit(DecisionInput input, Value? value)
    {
        if (value is null) return input.Optional ? null : $"the input `{input.Name}` is missing";
        return Conformance.Conforms(value, input.Type) ? null : $"the input `{input.Name}` can't be {UserText.Quote(value.ToString())}";
    }

    private DecisionStep Step(Dictionary<string, Value?> given, DateTimeOffset now, TimeZoneInfo zone, Dictionary<CompiledDecision, DecisionStep> done)
    {
        if (done.TryGetValue(this, out var step)) return step;
        var inputs = new Value?[_feeds.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            if (_feeds[i] is not var (feeder, output))
            {
                inputs[i] = given[_draft.Inputs[i].Name];
                continue;
            }

            var fed = feeder.Step(given, now, zone, done).Result;
            if (fed.Failure is not null)
                return done[this] = new DecisionStep(inputs, null, new DecisionResult([], [], $"`{feeder.Id}` has no answer: {fed.Failure}"), []);
            inputs[i] = fed.Outputs[output];
        }

        var slots = _names.Slots(inputs, now, zone);
        var answer = _logic.Answer(slots, Surroundings(slots, now, zone));
        return done[this] = new DecisionStep(inputs, slots, Result(answer), answer.Rows);
    }

    private DecisionResult Result(TableAnswer answer)
    {
        ImmutableArray<MatchedRule> matched = [.. answer.Rows.Select(r => new MatchedRule(r.Id, r.Because, r.Basis))];
        if (answer.Failure is not null) return new DecisionResult([], matched, answer.Failure);
        for (var i = 0; i < Outputs.Length; i++)
        {
            if (answer.Values[i] is { } value && !Conformance.Conforms(value, Outputs[i].Type))
                return new DecisionResult([], matched, $"the output `{Outputs[i].Name}` can't be {UserText.Quote(value.ToString())}");
        }

        return new DecisionResult(answer.Values, matched, null);
    }

    private DecisionExplanation Explain(DecisionStep step, ImmutableArray<DecisionExplanation> feeders, DateTimeOffset now, TimeZoneInfo zone)
    {
        var inputs = _draft.Inputs.Select((input, i) => new InputReading(input.Name, step.Inputs[i], _feeds[i]?.Feeder.Id)).ToImmutableArray();
        var (near, count) = (ImmutableArray<NearRule>.Empty, 0);
        if (step.Slots is { } slots && _logic is TableLogic table && table.Columns(slots, out _) is { } columns)
            (near, count) = new NearRules(table.Table, table.Index).Of(columns, step.Rows, Surroundings(slots, now, zone));
        return new DecisionExplanation(Id, Version, Title, [.. Outputs.Select(o => o.Name)], inputs, step.Result, near, count, feeders);
    }

    private Surroundings Surroundings(Value?[] slots, DateTimeOffset now, TimeZoneInfo zone) => FrameNames.Of(_names.Vocabulary, new Frame(slots, now, zone));

    private DirectTable? Direct() =>
        _standsAlone && _logic is TableLogic { Index: { } index, Table: var table } && DirectTable.Suits(table) ? new DirectTable(table, index) : null;

    private static FeelType OutputType(Logic logic, FeelType type)
    {
        if (logic is not TableLogic { Table: var table }) return type;
        return table.GivesLists ? FeelType.ListOf(type)
            : table.Aggregate == Aggregate.None ? type
            : table.Aggregate is Aggregate.Count or Aggregate.Sum ? FeelType.Number
            : type;
    }
}
