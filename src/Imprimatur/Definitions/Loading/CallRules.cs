using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Loading;

/// <summary>What holds between definitions that run each other: they exist, go in no circle, and stay within the limits when expanded.</summary>
internal sealed class CallRules
{
    private readonly ILookup<string, (LoadedFile File, WorkflowModel Model)> _models;
    private readonly Dictionary<WorkflowModel, long> _sizes = [];
    private readonly HashSet<WorkflowModel> _open = [];

    private CallRules(IEnumerable<(LoadedFile File, WorkflowModel Model)> models) => _models = models.ToLookup(m => m.Model.Id.Text, StringComparer.Ordinal);

    public static void All(IReadOnlyList<(LoadedFile File, WorkflowModel Model)> models, Limits limits)
    {
        var rules = new CallRules(models);
        foreach (var (file, model) in models)
        {
            foreach (var (name, version) in Callees(model)) rules.Exists(file, name, version);
            foreach (var link in model.Links) rules.Exists(file, link.Workflow, null);
            var size = rules.Size(file, model);
            if (size > limits.MaxSteps && Steps(model.Steps).Count() <= limits.MaxSteps)
                file.Bag.Error(
                    DefinitionCodes.TooMany,
                    model.Node.Position,
                    $"the definition has {(size >= int.MaxValue ? "far too many" : size)} steps when what it calls is spelt out",
                    $"at most {limits.MaxSteps} are allowed");
        }
    }

    private void Exists(LoadedFile file, Name name, int? version)
    {
        if (name.Text.Length == 0 || _models[name.Text].Any(m => version is null || m.Model.Version == version)) return;
        var versions = _models[name.Text].Select(m => $"{m.Model.Id.Text}@{m.Model.Version}").ToList();
        var help = versions.Count > 0 ? $"declared: {UserText.List(versions)}" : NearestName.Help(name.Text, [.. _models.Select(g => g.Key)], "declared");
        file.Bag.Error(DefinitionCodes.UnknownName, name.At, $"unknown definition {UserText.Quote(version is { } v ? $"{name.Text}@{v}" : name.Text)}", help);
    }

    /// <summary>The steps of a definition with those that it calls, added up and never spelt out; a call that leads back to a definition that is being added
    /// up is a circle. Instances of their own are looked through for circles and add no steps.</summary>
    private long Size(LoadedFile file, WorkflowModel model)
    {
        if (_sizes.TryGetValue(model, out var known)) return known;
        if (_open.Count > 100 || !_open.Add(model)) return 0;
        long size = 0;
        foreach (var step in Steps(model.Steps))
        {
            size++;
            if (Callee(step) is not { } call) continue;
            foreach (var (calledFile, called) in _models[call.Name.Text].Where(m => call.Version is null || m.Model.Version == call.Version))
            {
                if (_open.Contains(called))
                    file.Bag.Error(
                        DefinitionCodes.CallCircle,
                        call.Name.At,
                        $"the call of {UserText.Quote(call.Name.Text)} leads back to itself",
                        $"through {UserText.List(_open.Select(m => m.Id.Text))}; let one of them not call");
                else size = Math.Min(int.MaxValue, size + (Size(calledFile, called) is var theirs && step is CallModel ? theirs : 0));
            }
        }

        _open.Remove(model);
        return _sizes[model] = size;
    }

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
