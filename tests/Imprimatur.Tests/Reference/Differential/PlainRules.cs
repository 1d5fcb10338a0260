using Imprimatur.Definitions;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>The seam of rules for the engine's machine: evaluates what the catalog holds.</summary>
internal sealed class PlainRules(Catalog catalog) : IRuleSeam
{
    public Ternary Holds(Condition condition, in Frame frame) => condition.Evaluate(frame);

    public Value? Compute(Expression expression, in Frame frame) => expression.Evaluate(frame);

    public Decided Decide(RuleTaskPlan step, in Frame frame)
    {
        var decision = catalog.Decisions.Single(d => d.Id == step.Decision);
        var inputs = new Value?[decision.Inputs.Length];
        for (var i = 0; i < inputs.Length; i++) inputs[i] = frame.Slots[step.Inputs[decision.Inputs[i].Name]];
        return new Decided(decision, decision.Evaluate(inputs, frame.Now, frame.Zone));
    }
}
