using System.Collections.Frozen;
using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules;

namespace Imprimatur.Engine.Catalogs;

/// <summary>What a worklist says of a user task whatever the instance: made once for each definition. Immutable.</summary>
internal sealed class StepFace
{
    private readonly FrozenDictionary<string, OutcomeChoice> _outcomes;

    public StepFace(WorkflowPlan plan, UserTaskPlan step)
    {
        Title = step.Title;
        Shows = step.Shows;
        Writes = [.. step.Writes.Select(f => plan.Fields[f].Name)];
        var ways = step.ForEach?.Answers ?? step.Ways;
        _outcomes = ways.ToFrozenDictionary(w => w.Name, w => ChoiceOf(plan, w), StringComparer.Ordinal);
    }

    public LocalizedText? Title { get; }

    public ImmutableArray<int> Shows { get; }

    public ImmutableArray<string> Writes { get; }

    public ImmutableArray<OutcomeChoice> Outcomes(ImmutableArray<string> open) =>
        [.. open.Where(_outcomes.ContainsKey).Select(name => _outcomes[name])];

    /// <summary>What is said of a way that people take.</summary>
    public static OutcomeChoice ChoiceOf(WorkflowPlan plan, WayPlan way) => new(
        way.Name,
        way.Title,
        way.ToIsChosen ? [.. way.To.Select(t => t == WayPlan.Join ? WayPlan.JoinName : plan.Steps[t].Path)] : [],
        [.. way.Require.Select(f => plan.Fields[f].Name)],
        way.RequiresComment,
        [.. way.Approves.Select(f => plan.Fields[f].Name)]);
}
