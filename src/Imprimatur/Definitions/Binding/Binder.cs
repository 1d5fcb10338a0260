using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;

namespace Imprimatur.Definitions.Binding;

/// <summary>Compiles every condition and expression of a definition against the names that it may read there; mistakes are reported at their place.</summary>
internal sealed class Binder
{
    private readonly Bound _bound;
    private readonly DiagnosticBag _bag;
    private readonly DiagnosticBag _silent = new("");
    private readonly Dictionary<IReadOnlyDictionary<string, string>, Vocabulary> _called = [];
    private readonly Vocabulary _plain;
    private ForEachModel? _each;

    private Binder(Bound bound, DiagnosticBag bag)
    {
        _bound = bound;
        _bag = bag;
        _plain = With(null);
    }

    /// <summary>Binds a definition.</summary>
    public static Bound Bind(WorkflowModel model, Surroundings beside, Limits limits, DiagnosticBag bag)
    {
        var bound = new Bound(model, beside, limits);
        new Binder(bound, bag).All();
        return bound;
    }

    private void All()
    {
        foreach (var step in _bound.Steps.Steps) Step(step.Model);
        foreach (var clock in _bound.Model.Clocks) Clock(clock);
        foreach (var act in _bound.Model.Anytime) Way(act, _plain);
        foreach (var guarantee in _bound.Model.Guarantees)
        {
            Condition(guarantee.When, _plain);
            if (guarantee.Kind == GuaranteeKind.Never) Condition(guarantee.Never, _plain);
        }

        foreach (var start in _bound.Model.Starts.IsDefault ? [] : _bound.Model.Starts) Assignments(start.Sets, _plain);
    }

    private void Step(StepModel step)
    {
        Condition(step.When, _plain);
        foreach (var need in step.Needs) Condition(need.When, _plain);
        if (step.Due is { } due) Clock(due);
        foreach (var way in step.Ways) Way(way, _plain);
        switch (step)
        {
            case UserTaskModel { ForEach: { } each }:
                var names = With(each);
                _each = each;
                foreach (var answer in each.Answers) Way(answer, names);
                _each = null;
                break;
            case ServiceTaskModel service:
                foreach (var input in service.With) Expression(input.Value.Feel, _plain, null);
                break;
            case ChoiceModel choice:
                foreach (var when in choice.Cases) Condition(when, _plain);
                break;
            case ParallelModel block:
                foreach (var branch in block.Branches) Condition(branch.When, _plain);
                break;
            case CaseTaskModel task:
                foreach (var input in task.Passes) Expression(input.Value.Feel, _plain, null);
                break;
        }
    }

    private void Way(WayModel way, Vocabulary names)
    {
        Condition(way.If, names);
        Assignments(way.Set, names);
    }

    private void Assignments(ImmutableArray<AssignmentModel> set, Vocabulary names)
    {
        foreach (var entry in set) Expression(entry.Value.Feel, names, _bound.Fields.Find(entry.Target.Text)?.Type);
    }

    private void Clock(ClockModel clock)
    {
        foreach (var term in clock.Within.Cases) Condition(term.When, _plain);
        foreach (var (_, by) in clock.LongerBy)
        {
            foreach (var term in by.Cases) Condition(term.When, _plain);
        }
    }

    /// <summary>Whether no more findings are kept, so that looking for more would only cost.</summary>
    private bool IsFull => _bag.Count >= DiagnosticBag.Most;

    private void Condition(JsonNode? node, Vocabulary names)
    {
        if (node is null || IsFull) return;
        var (vocabulary, bag) = At(node, names);
        if (ConditionReader.Read(node, vocabulary, bag) is { } condition) _bound.Keep(node, condition);
    }

    private void Expression(JsonTextNode? text, Vocabulary names, FeelType? expected)
    {
        if (text is null || IsFull) return;
        var (vocabulary, bag) = At(text, names);
        if (ConditionReader.ReadExpression(text, vocabulary, expected, bag) is { } expression) _bound.Keep(text, expression);
    }

    /// <summary>The names that a node may use. One that comes from a called workflow uses that one's; its mistakes are told in its own file.</summary>
    private (Vocabulary Names, DiagnosticBag Bag) At(JsonNode node, Vocabulary names)
    {
        if (!_bound.Model.Foreign.TryGetValue(node, out var theirs)) return (names, _bag);
        if (_each is not null) return (_bound.Fields.Vocabulary(theirs, Element(_each)), _silent);
        if (!_called.TryGetValue(theirs, out var known)) _called[theirs] = known = _bound.Fields.Vocabulary(theirs);
        return (known, _silent);
    }

    /// <summary>The element, by the name that its own file gives it.</summary>
    private VocabularyName Element(ForEachModel each) => new(
        each.As.Text[(each.As.Text.LastIndexOf('/') + 1)..], _bound.Fields.Find(each.List.Text)?.Type.Element ?? FeelType.Any);

    /// <summary>The fields, the element of a step for each element, and the linked instances.</summary>
    private Vocabulary With(ForEachModel? each)
    {
        var links = _bound.Model.Links.Select(l => new VocabularyName(l.Name.Text, FeelType.Any));
        if (each is null) return _bound.Fields.Vocabulary(links);
        return _bound.Fields.Vocabulary(links.Prepend(Element(each)));
    }
}
