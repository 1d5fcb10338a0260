using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Validation;

/// <summary>Nothing reads a field on a way where it may be missing.</summary>
internal sealed class AssignmentRules
{
    private readonly Check _check;
    private readonly Assignment _assigned;

    private AssignmentRules(Check check)
    {
        _check = check;
        _assigned = new Assignment(check.Bound, check.Flow);
    }

    public static void All(Check check)
    {
        var rules = new AssignmentRules(check);
        foreach (var step in check.Bound.Steps.Steps.Where(s => check.Dominators.IsReached(Flow.Arriving(s.Ordinal)))) rules.Step(step);
        foreach (var act in check.Model.Anytime) rules.Act(act);
        foreach (var guarantee in check.Model.Guarantees) rules.Guarantee(guarantee);
    }

    private void Step(StepSymbol step)
    {
        var (arriving, entered) = (Flow.Arriving(step.Ordinal), Flow.Entered(step.Ordinal));
        Condition(arriving, step.Model.When, $"`when` of {UserText.Quote(step.Path)}");
        foreach (var need in step.Model.Needs) Condition(arriving, need.When, $"a need of {UserText.Quote(step.Path)}");
        foreach (var term in step.Model.Due?.Within.Cases ?? []) Condition(entered, term.When, $"the term of {UserText.Quote(step.Path)}");
        foreach (var way in step.Model.Ways) Way(step.Model is ParallelModel ? Flow.Left(step.Ordinal) : entered, step, way);
        switch (step.Model)
        {
            case UserTaskModel task:
                foreach (var rule in task.Candidates.AnyOf) Name(entered, rule.Field, $"the candidates of {UserText.Quote(step.Path)}", task.ForEach?.As.Text);
                Name(entered, task.ForEach?.List, $"`forEach` of {UserText.Quote(step.Path)}");
                foreach (var answer in task.ForEach?.Answers ?? []) Way(entered, step, answer);
                break;
            case RuleTaskModel task:
                foreach (
                    var input in _check.Bound.Beside
                        .VersionsOf(task.Decision.Text, task.PinnedVersion)
                        .SelectMany(d => d.Inputs)
                        .Where(i => !i.Optional)
                        .DistinctBy(i => i.Name))
                    Name(entered, new Name(task.FieldOf(input.Name), task.Decision.At), $"the decision {UserText.Quote(task.Decision.Text)}");
                break;
            case ServiceTaskModel task:
                Values(entered, task.With, $"`with` of {UserText.Quote(step.Path)}", []);
                break;
            case NumberModel number:
                foreach (var (_, name) in (SeriesText.Split(number.Series.Text) ?? []).Where(p => p.Kind == SeriesPartKind.Field))
                    Name(entered, new Name(name, number.Series.Position), $"the series of {UserText.Quote(step.Path)}");
                break;
            case ChoiceModel choice:
                foreach (var when in choice.Cases) Condition(entered, when, $"a case of {UserText.Quote(step.Path)}");
                break;
            case WaitModel wait:
                Name(entered, wait.UntilField, $"`until` of {UserText.Quote(step.Path)}");
                break;
            case ParallelModel block:
                foreach (var branch in block.Branches) Condition(entered, branch.When, $"the branch {UserText.Quote(branch.Name.Text)}");
                break;
            case CaseTaskModel task:
                Name(entered, task.ForEach, $"`forEach` of {UserText.Quote(step.Path)}");
                Values(entered, task.Passes, $"`passes` of {UserText.Quote(step.Path)}", []);
                break;
        }
    }

    /// <summary>An outcome's condition and values are read after what it requires.</summary>
    private void Way(int node, StepSymbol step, WayModel way)
    {
        var given = (way.Require?.Names ?? []).Select(n => _check.Bound.Fields.Meant(n.Text)?.Ordinal ?? -1).ToHashSet();
        var point = UserText.Quote($"{step.Path}.{way.Name.Text}");
        Condition(node, way.If, $"`if` of {point}", given);
        Values(node, way.Set, $"`set` of {point}", given);
    }

    /// <summary>An act reads wherever it is possible; the first step where something may be missing is told.</summary>
    private void Act(WayModel act)
    {
        var given = (act.Require?.Names ?? []).Select(n => _check.Bound.Fields.Meant(n.Text)?.Ordinal ?? -1).ToHashSet();
        var steps = act.During is { } during
            ? during.Names.Select(n => _check.Bound.Steps.Find(n.Text)).Where(s => s >= 0)
            : Enumerable.Range(0, _check.Bound.Steps.Steps.Length);
        var (found, name) = (_check.Bag.Count, UserText.Quote(act.Name.Text));
        foreach (var node in steps.Select(Flow.Entered).Where(_check.Dominators.IsReached))
        {
            Condition(node, act.If, $"`if` of the act {name}", given);
            Values(node, act.Set, $"`set` of the act {name}", given);
            if (_check.Bag.Count > found) return;
        }
    }

    private void Values(int node, IEnumerable<AssignmentModel> values, string what, HashSet<int> given)
    {
        foreach (var value in values)
        {
            Name(node, value.Value.Field, what, given: given);
            Reads(node, _check.Bound.ExpressionOf(value.Value.Feel)?.Reads ?? [], value.Value.Feel, what, given);
        }
    }

    private void Guarantee(GuaranteeModel guarantee)
    {
        foreach (var step in GuaranteeSteps.Of(_check.Bound, guarantee).Where(s => _check.Dominators.IsReached(Flow.Entered(s))))
        {
            Condition(Flow.Entered(step), guarantee.When, $"the guarantee {UserText.Quote(guarantee.Id.Text)}");
            Condition(Flow.Entered(step), guarantee.Never, $"the guarantee {UserText.Quote(guarantee.Id.Text)}");
        }
    }

    private void Condition(int node, JsonNode? condition, string what, HashSet<int>? given = null) =>
        Reads(node, _check.Bound.ConditionOf(condition)?.Reads ?? [], condition, what, given);

    private void Reads(int node, IEnumerable<SlotUse> reads, JsonNode? at, string what, HashSet<int>? given)
    {
        foreach (var use in reads.Where(u => u.NeedsValue && u.Slot < _check.Bound.Fields.Fields.Length)) Read(node, use.Slot, at!.Position, what, given);
    }

    private void Name(int node, Name? name, string what, string? element = null, HashSet<int>? given = null)
    {
        if (name is not null && name.Text != element && _check.Bound.Fields.Find(name.Text) is { } field) Read(node, field.Ordinal, name.At, what, given);
    }

    private void Read(int node, int field, SourcePosition at, string what, HashSet<int>? given)
    {
        if (_assigned.Has(node, field) || given?.Contains(field) == true || _check.Bag.Count >= DiagnosticBag.Most) return;
        var name = _check.Bound.Fields.Fields[field].Name;
        var way = _assigned.WayWithout(node, field).Select(s => UserText.Quote(_check.Bound.Steps.Steps[s].Path)).ToList();
        var help = way.Count == 0
            ? ""
            : $"on the way {string.Join(" → ", way.Count > 8 ? [.. way.Take(4), "…", .. way.TakeLast(3)] : way)} nobody has to give it; ";
        _check.Bag.Error(
            DefinitionCodes.MayBeMissing,
            at,
            $"{what} reads {UserText.Quote(name)}, which may be missing there",
            $"{help}require it on an outcome before, or ask for it at the start");
    }
}
