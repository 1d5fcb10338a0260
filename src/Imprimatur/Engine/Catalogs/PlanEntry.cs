using System.Collections.Frozen;
using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Transitions;

namespace Imprimatur.Engine.Catalogs;

/// <summary>A definition ready to run: the plan, the rules that it meets in the catalog in force, and what the shell asks of it often. Immutable.</summary>
internal sealed class PlanEntry(WorkflowPlan plan, IRuleSeam rules)
{
    private readonly FrozenDictionary<string, int> _steps = plan.Steps.ToFrozenDictionary(s => s.Path, s => s.Ordinal, StringComparer.Ordinal);

    public WorkflowPlan Plan { get; } = plan;

    public IRuleSeam Rules { get; } = rules;

    /// <summary>The unit fields that stand in numbers.</summary>
    public int[] UnitsInNumbers { get; } =
    [
        .. plan.Steps.OfType<NumberPlan>().SelectMany(s => s.Series)
            .Where(p => p.Kind == SeriesPartKind.Field && plan.Fields[p.Field].Kind == FieldKind.Unit).Select(p => p.Field).Distinct(),
    ];

    /// <summary>What worklists say of user tasks, by path.</summary>
    public FrozenDictionary<string, StepFace> Faces { get; } =
        plan.Steps.OfType<UserTaskPlan>().ToFrozenDictionary(s => s.Path, s => new StepFace(plan, s), StringComparer.Ordinal);

    /// <summary>What is said of the acts that are possible any time, by their ordinals.</summary>
    public ImmutableArray<OutcomeChoice> Acts { get; } = [.. plan.Anytime.Select(act => StepFace.ChoiceOf(plan, act))];

    /// <summary>The message's ordinal; -1 when there is no such name.</summary>
    public int MessageOf(string name) => Plan.Messages.IndexOf(Plan.Messages.FirstOrDefault(m => m.Name == name)!);

    /// <summary>The act's ordinal; -1 when there is no such name.</summary>
    public int ActOf(string name) => Plan.Anytime.IndexOf(Plan.Anytime.FirstOrDefault(a => a.Name == name)!);

    /// <summary>The step's ordinal; -1 when there is no such path.</summary>
    public int StepOf(string path) => _steps.GetValueOrDefault(path, -1);
}
