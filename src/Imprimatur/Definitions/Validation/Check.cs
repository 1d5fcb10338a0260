using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>What all rules share: the bound definition, where mistakes go, and names that are looked up and reported when nobody knows them.</summary>
/// <param name="bound">The definition.</param>
/// <param name="bag">Where mistakes go.</param>
internal sealed class Check(Bound bound, DiagnosticBag bag)
{
    private const int MostNearest = 100;

    public Bound Bound { get; } = bound;

    public DiagnosticBag Bag { get; } = bag;

    public WorkflowModel Model => Bound.Model;

    /// <summary>All ways as one graph.</summary>
    public Flow Flow => field ??= new Flow(Bound);

    /// <summary>What lies on every way.</summary>
    public Dominators Dominators => field ??= new Dominators(Flow);

    /// <summary>Whether the ways are few enough to be spelt out.</summary>
    public bool CanFlow { get; } = WayCount.Of(bound) <= bound.Limits.MaxWays;

    /// <summary>Whether <c>earlier</c> means any step there.</summary>
    public bool HasEarlier(int step) =>
        !CanFlow || Flow.IsBroken || !Dominators.IsReached(Flow.Entered(step)) || !new EarlierSteps(Bound, Dominators).Of(step).IsEmpty;

    /// <summary>The field of a name; null when there is none, which is reported.</summary>
    public FieldSymbol? Field(Name? name)
    {
        if (name is null || name.Text.Length == 0) return null;
        if (Bound.Fields.Find(name.Text) is { } field) return field;
        Bag.Error(DefinitionCodes.UnknownField, name.At, $"unknown field {UserText.Quote(name.Text)}", Help(name.Text, Bound.Fields.Names));
        return null;
    }

    /// <summary>The fields of a list of names; unknown ones are reported and left out.</summary>
    public IReadOnlyList<FieldSymbol> Fields(NameList? names) => [.. (names?.Names ?? []).Select(Field).OfType<FieldSymbol>()];

    /// <summary>The step of a name; null when there is none, which is reported.</summary>
    public StepSymbol? Step(Name? name, int graph = 0)
    {
        if (name is null || name.Text.Length == 0 || Bound.Steps.Steps.IsEmpty) return null;
        var found = Bound.Steps.Find(name.Text, graph);
        if (found >= 0) return Bound.Steps.Steps[found];
        if (IsInUnknownCall(name.Text, graph)) return null;
        var twice = Bound.Steps.Steps.Where(s => s.Model.Name.Text == name.Text).Select(s => s.Path).ToList();
        if (twice.Count > 1)
            Bag.Error(
                DefinitionCodes.UnknownStep,
                name.At,
                $"there are {twice.Count} steps {UserText.Quote(name.Text)}",
                $"say which by its path: {UserText.List(twice)}");
        else Bag.Error(DefinitionCodes.UnknownStep, name.At, $"unknown step {UserText.Quote(name.Text)}", Help(name.Text, Bound.Steps.Names(graph)));
        return null;
    }

    /// <summary>Whether a path leads into a call that could not be spelt out, which is reported.</summary>
    private bool IsInUnknownCall(string path, int graph)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (Bound.Steps.Find(path[..slash], graph) is >= 0 and var step && Bound.Steps.Steps[step].Model is CallModel { Inside: null }) return true;
        }

        return false;
    }

    /// <summary>The steps of a list of names; unknown ones are reported and left out.</summary>
    public IReadOnlyList<StepSymbol> Steps(NameList? names, int graph = 0) => [.. (names?.Names ?? []).Select(n => Step(n, graph)).OfType<StepSymbol>()];

    /// <summary>The moment of a name; null when there is none, which is reported.</summary>
    public PointPlan? Point(Name? name)
    {
        if (name is null || name.Text.Length == 0) return null;
        if (Points.Find(Bound.Steps, name.Text) is { } point) return point;
        var (stepName, way) = Points.Split(name.Text);
        if (Step(new Name(stepName, name.At)) is not { } step) return null;
        var ways = step.Model.Ways.Select(w => w.Name.Text).ToList();
        Bag.Error(
            DefinitionCodes.UnknownOutcome,
            name.At,
            $"the step {UserText.Quote(stepName)} has no outcome {UserText.Quote(way ?? "")}",
            ways.Count == 0 ? "it has no outcome at all" : Help(way ?? "", ways));
        return null;
    }

    /// <summary>Reports a name that is none of a few.</summary>
    public void Unknown(string code, Name name, string what, IReadOnlyCollection<string> known) =>
        Bag.Error(code, name.At, $"unknown {what} {UserText.Quote(name.Text)}", Help(name.Text, known) ?? $"none is declared");

    /// <summary>The nearest name and what there is; after many findings only what there is, since looking for the nearest costs as much as there are
    /// names.</summary>
    private string? Help(string name, IReadOnlyCollection<string> known)
    {
        if (Bag.Count < MostNearest) return NearestName.Help(name, known, "declared");
        return known.Count == 0 ? null : $"declared: {UserText.List(known)}";
    }
}
