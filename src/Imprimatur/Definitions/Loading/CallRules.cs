using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Loading;

/// <summary>What holds between definitions that run each other: they exist, go in no circle, and stay within the limits when expanded.</summary>
internal sealed class CallRules
{
    private const int Deepest = 100;

    private readonly ILookup<string, (LoadedFile File, WorkflowModel Model)> _models;
    private readonly Dictionary<WorkflowModel, (long Steps, long Ways)> _sizes = [];
    private readonly HashSet<WorkflowModel> _open = [];
    private readonly HashSet<WorkflowModel> _endless = [];
    private readonly Limits _limits;

    private CallRules(IEnumerable<(LoadedFile File, WorkflowModel Model)> models, Limits limits)
    {
        _models = models.ToLookup(m => m.Model.Id.Text, StringComparer.Ordinal);
        _limits = limits;
    }

    /// <summary>Checks all definitions; what calls can be spelt out is known then.</summary>
    public static CallRules All(IReadOnlyList<(LoadedFile File, WorkflowModel Model)> models, Limits limits)
    {
        var rules = new CallRules(models, limits);
        foreach (var (file, model) in models)
        {
            foreach (var (name, version) in Callees(model)) rules.Exists(file, name, version);
            foreach (var link in model.Links) rules.Exists(file, link.Workflow, null);
            var (steps, ways) = rules.Size(file, model);
            if ((steps > limits.MaxSteps && Steps(model.Steps).Count() <= limits.MaxSteps) || (ways > limits.MaxWays && Ways(model) <= limits.MaxWays))
                file.Bag.Error(
                    DefinitionCodes.TooMany,
                    model.Node.Position,
                    $"the definition has {(steps >= int.MaxValue ? "far too many" : steps)} steps and {(ways >= int.MaxValue ? "far too many" : ways)} ways "
                    + "when what it calls is spelt out",
                    $"at most {limits.MaxSteps} steps and {limits.MaxWays} ways are allowed");
        }

        return rules;
    }

    /// <summary>Whether all that a definition calls, and that calls in turn, exists and can be spelt out.</summary>
    public bool CanSpellOut(WorkflowModel model) => !_endless.Contains(model)
        && _sizes[model] is var (steps, ways) && steps <= _limits.MaxSteps && ways <= _limits.MaxWays
        && Steps(model.Steps).OfType<CallModel>().All(c => Called(c) is { } called && CanSpellOut(called.Model));

    /// <summary>What a call calls.</summary>
    public (LoadedFile File, WorkflowModel Model)? Called(CallModel call)
    {
        foreach (var found in _models[call.Workflow.Text])
        {
            if (found.Model.Version == call.Version) return found;
        }

        return null;
    }

    /// <summary>What a definition calls.</summary>
    public IEnumerable<WorkflowModel> CalledBy(WorkflowModel model) =>
        Steps(model.Steps).OfType<CallModel>().Select(c => Called(c)?.Model).OfType<WorkflowModel>().Distinct();

    private void Exists(LoadedFile file, Name name, int? version)
    {
        if (name.Text.Length == 0 || _models[name.Text].Any(m => version is null || m.Model.Version == version)) return;
        var versions = _models[name.Text].Select(m => $"{m.Model.Id.Text}@{m.Model.Version}").ToList();
        var help = versions.Count > 0 ? $"declared: {UserText.List(versions)}" : NearestName.Help(name.Text, [.. _models.Select(g => g.Key)], "declared");
        file.Bag.Error(DefinitionCodes.UnknownName, name.At, $"unknown definition {UserText.Quote(version is { } v ? $"{name.Text}@{v}" : name.Text)}", help);
    }

    /// <summary>The steps and ways of a definition with those that it calls, added up and never spelt out; a call that leads back to a definition that is
    /// being added up is a circle. Instances of their own are looked through for circles and add nothing.</summary>
    private (long Steps, long Ways) Size(LoadedFile file, WorkflowModel model)
    {
        if (_sizes.TryGetValue(model, out var known)) return known;
        if (_open.Count > Deepest) return (int.MaxValue, int.MaxValue);
        _open.Add(model);
        var (size, ways) = (0L, Ways(model));
        foreach (var step in Steps(model.Steps))
        {
            size++;
            if (Callee(step) is not { } call) continue;
            foreach (var (calledFile, called) in _models[call.Name.Text].Where(m => call.Version is null || m.Model.Version == call.Version))
            {
                if (_open.Contains(called)) Circle(file, model, call.Name);
                else if (Size(calledFile, called) is var theirs && step is CallModel)
                    (size, ways) = (Math.Min(int.MaxValue, size + theirs.Steps), Math.Min(int.MaxValue, ways + theirs.Ways));
                if (_endless.Contains(called) && step is CallModel) _endless.Add(model);
            }
        }

        _open.Remove(model);
        return _sizes[model] = (size, ways);
    }

    private void Circle(LoadedFile file, WorkflowModel model, Name call)
    {
        _endless.Add(model);
        file.Bag.Error(
            DefinitionCodes.CallCircle,
            call.At,
            $"the call of {UserText.Quote(call.Text)} leads back to itself",
            $"through {UserText.List(_open.Select(m => m.Id.Text))}; let one of them not call");
    }

    private static long Ways(WorkflowModel model) => Steps(model.Steps).Sum(s => (long)WayCount.Of(s)) + model.Anytime.Length;

    /// <summary>The ids of the definitions that a definition runs or is linked to.</summary>
    public static IEnumerable<string> Named(WorkflowModel model) => Callees(model).Select(c => c.Name.Text).Concat(model.Links.Select(l => l.Workflow.Text));

    private static IEnumerable<(Name Name, int? Version)> Callees(WorkflowModel model) => Steps(model.Steps).Select(Callee).OfType<(Name, int?)>();

    private static (Name Name, int? Version)? Callee(StepModel step) => step switch
    {
        CallModel call => (call.Workflow, call.Version),
        CaseTaskModel task => (task.Workflow, task.Version),
        _ => null,
    };

    private static IEnumerable<StepModel> Steps(IEnumerable<StepModel> steps) =>
        steps.SelectMany(s => s is ParallelModel block ? block.Branches.SelectMany(b => Steps(b.Steps)).Prepend(s) : [s]);
}
