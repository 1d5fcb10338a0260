using System.Collections.Immutable;
using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Expanding;

/// <summary>Spells out what a definition calls, so that all that follows sees one definition.</summary>
internal sealed class Expansion
{
    private readonly Func<CallModel, WorkflowModel?> _find;
    private readonly Dictionary<JsonNode, IReadOnlyDictionary<string, string>> _foreign = [];
    private readonly List<FieldModel> _fields = [];
    private readonly List<ClockModel> _clocks = [];
    private readonly List<MessageModel> _messages = [];
    private readonly List<WayModel> _acts = [];
    private readonly List<GuaranteeModel> _guarantees = [];

    private Expansion(Func<CallModel, WorkflowModel?> find) => _find = find;

    /// <summary>A definition with all that it calls. Circles and blow-up were looked for before: a call that can't be spelt out is not found.</summary>
    /// <param name="model">The definition.</param>
    /// <param name="find">Finds what a call calls; null where it can't be spelt out.</param>
    public static WorkflowModel Expand(WorkflowModel model, Func<CallModel, WorkflowModel?> find)
    {
        var expansion = new Expansion(find);
        var steps = expansion.Steps(model.Steps, "");
        if (expansion._foreign.Count == 0 && steps == model.Steps) return model;
        return model with
        {
            Steps = steps,
            Fields = [.. model.Fields, .. expansion._fields],
            Clocks = [.. model.Clocks, .. expansion._clocks],
            Messages = [.. model.Messages, .. expansion._messages],
            Anytime = [.. model.Anytime, .. expansion._acts],
            Guarantees = [.. model.Guarantees, .. expansion._guarantees],
            Foreign = expansion._foreign,
        };
    }

    private ImmutableArray<StepModel> Steps(ImmutableArray<StepModel> steps, string prefix)
    {
        if (steps.All(s => s is not (CallModel or ParallelModel))) return steps;
        return [.. steps.Select(step => step switch
        {
            CallModel call when _find(call) is { } called => Call(call, prefix + call.Name.Text, called),
            ParallelModel block => block with
            {
                Branches = [.. block.Branches.Select(b => b with { Steps = Steps(b.Steps, $"{prefix}{block.Name.Text}/{b.Name.Text}/") })],
            },
            _ => step,
        })];
    }

    private CallModel Call(CallModel call, string path, WorkflowModel definition)
    {
        var called = Expand(definition, _find);
        var names = new CalledNames(call, path, called, _foreign);
        _fields.AddRange(called.Fields.Where(f => !names.IsPassed(f.Name.Text)).Select(f => f with { Name = names.Own(f.Name) }));
        _clocks.AddRange(called.Clocks.Select(c => CalledParts.Clock(names, c, names.Own(c.Name))));
        _messages.AddRange(called.Messages.Select(m => m with { Name = names.Own(m.Name), By = CalledParts.People(names, m.By)! }));
        var table = new StepTable(called);
        _acts.AddRange(called.Anytime.Select(a => Act(names, a, table)));
        foreach (var guarantee in called.Guarantees)
        {
            var steps = GuaranteeSteps.Of(table, guarantee).Select(s => new Name("/" + table.Steps[s].Path, names.At));
            _guarantees.Add(CalledParts.Guarantee(names, guarantee, [.. steps]));
        }

        return call with { Inside = new CalledModel(definition, names.Step(called.Start), new CalledSteps(names).All(called.Steps)) };
    }

    /// <summary>An act that is possible any time is so during the called workflow's steps.</summary>
    private static WayModel Act(CalledNames names, WayModel act, StepTable table) => CalledParts.Way(names, act, 0) with
    {
        Name = names.Own(act.Name),
        During = names.StepsOf(act.During ?? new NameList(names.At, [.. table.Steps.Select(s => new Name("/" + s.Path, names.At))])),
    };
}
