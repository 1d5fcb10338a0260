using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Decisions;

/// <summary>Compiles the decisions of one file, those first that feed others: an input is fed by the decision of the file that has an output of its
/// name.</summary>
internal sealed class FileCompiler(ImmutableArray<Draft> drafts, SharedNames shared, DiagnosticBag diagnostics, bool isWholeAsked)
{
    private readonly Dictionary<Draft, CompiledDecision?> _done = [];
    private readonly HashSet<Draft> _open = [];

    /// <summary>Compiles all; those with mistakes are left out.</summary>
    public ImmutableArray<Decision> Compile()
    {
        foreach (var twice in drafts.GroupBy(d => (d.Id, d.Version)).SelectMany(g => g.Skip(1)))
            diagnostics.Error(DecisionCodes.DuplicateId, twice.Body.Node.Position,
                $"there are two decisions {UserText.Quote(twice.Id)} of version {twice.Version}");
        return [.. drafts.Select(Compile).OfType<Decision>()];
    }

    private CompiledDecision? Compile(Draft draft)
    {
        if (_done.TryGetValue(draft, out var done)) return done;
        if (!_open.Add(draft))
        {
            diagnostics.Error(DecisionCodes.Circle, draft.Body.Node.Position, $"the decision {UserText.Quote(draft.Id)} feeds itself");
            return null;
        }

        var feeds = Feeds(draft);
        var compiled = CompileOwn(draft, feeds);
        _open.Remove(draft);
        return _done[draft] = compiled;
    }

    /// <summary>The feeders by input; default when one of them has mistakes, which were reported.</summary>
    private ImmutableArray<(CompiledDecision Feeder, int Output)?> Feeds(Draft draft)
    {
        var feeds = ImmutableArray.CreateBuilder<(CompiledDecision, int)?>();
        var whole = true;
        foreach (var input in draft.Inputs)
        {
            var feeders = drafts.Where(d => d.Id != draft.Id && d.Outputs.Any(o => o.Name == input.Name)).ToList();
            if (feeders.Count > 1)
                diagnostics.Error(DecisionCodes.Ambiguous, input.Position,
                    $"several decisions give {UserText.Quote(input.Name)}: {UserText.List(feeders.Select(f => f.Id))}");
            var feeder = feeders.Count == 1 ? Compile(feeders[0]) : null;
            var output = feeder is null ? -1 : feeder.Outputs.Select(o => o.Name).ToList().IndexOf(input.Name);
            whole &= feeders.Count == 0 || feeder is not null;
            if (feeder is not null && !Suits(feeder.Outputs[output].Type, input.Type))
                diagnostics.Error(DecisionCodes.BadType, input.Position,
                    $"{UserText.Quote(feeder.Id)} gives values of {UserText.Quote(input.Name)} that this input can't have");
            feeds.Add(feeder is null ? null : (feeder, output));
        }

        return whole ? feeds.ToImmutable() : default;
    }

    private static bool Suits(FeelType given, FeelType asked) =>
        TypeRelations.Fits(given, asked)
        && (asked.OneOf.IsDefault || (!given.OneOf.IsDefault && !given.OneOf.Except(asked.OneOf, StringComparer.Ordinal).Any()))
        && !(asked.Min is { } min && !(given.Min >= min)) && !(asked.Max is { } max && !(given.Max <= max));

    private CompiledDecision? CompileOwn(Draft draft, ImmutableArray<(CompiledDecision Feeder, int Output)?> feeds)
    {
        var errors = Errors();
        var names = new DecisionNames(draft, shared);
        var (rules, feel) = (draft.Body.Array("rules"), draft.Body.Text("feel"));
        var logic = default(Logic);
        if ((rules is null) == (feel is null)) diagnostics.Error(DecisionCodes.NoLogic, draft.Body.Node.Position, "a decision has either `rules` or `feel`");
        else logic = rules is not null ? Table(draft, rules, names) : Feel(draft, feel!, names);
        draft.Body.Finish();
        return logic is null || feeds.IsDefault || Errors() > errors ? null : new CompiledDecision(draft, names, logic, feeds);
    }

    private int Errors() => diagnostics.ToSortedList().Count(d => d.Severity == Severity.Error);

    private TableLogic? Table(Draft draft, JsonArrayNode rules, DecisionNames names)
    {
        if (new TableReader(names, diagnostics).Read(draft, rules) is not { } table) return null;
        new TableChecks(diagnostics, isWholeAsked).Report(table, names, draft);
        return new TableLogic(table, [.. table.Columns.Select(c => names.Vocabulary.SlotOf(c.Name))], names.Constants);
    }

    private FeelLogic? Feel(Draft draft, JsonTextNode text, DecisionNames names)
    {
        var expected = draft.Outputs.Length == 1
            ? draft.Outputs[0].Type
            : new FeelType(TypeKind.Context) { Entries = draft.Outputs.ToImmutableSortedDictionary(o => o.Name, o => o.Type, StringComparer.Ordinal) };
        return names.Compiler(diagnostics).Expression(text.Text, text.Position, expected) is { } compiled ? new FeelLogic(compiled, draft.Outputs) : null;
    }
}
