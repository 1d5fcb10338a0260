using Imprimatur.Definitions;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Tests.Machine;

/// <summary>The seam of rules over a catalog, as a shell would put it.</summary>
internal sealed class TestRules(Catalog catalog) : IRuleSeam
{
    /// <summary>When set, every decision fails with this.</summary>
    public string? Failure { get; set; }

    public Ternary Holds(Condition condition, in Frame frame) => condition.Evaluate(frame);

    public Value? Compute(Expression expression, in Frame frame) => expression.Evaluate(frame);

    public Decided Decide(RuleTaskPlan step, in Frame frame)
    {
        if (Failure is not null) return new Decided(null, new DecisionResult([], [], Failure));
        var decision = catalog.DecisionOn(step.Decision, step.PinnedVersion, DateOnly.FromDateTime(frame.Now.UtcDateTime))!;
        var inputs = new Value?[decision.Inputs.Length];
        for (var i = 0; i < inputs.Length; i++) inputs[i] = frame.Slots[step.Inputs[decision.Inputs[i].Name]];
        return new Decided(decision, decision.Evaluate(inputs, frame.Now, frame.Zone));
    }
}
