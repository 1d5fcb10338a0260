using System.Globalization;
using Imprimatur.Definitions;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Engine.Catalogs;

/// <summary>Has rules evaluated as they are: conditions and expressions by themselves, decisions by the version in force. Immutable, safe to share.</summary>
/// <param name="plan">The definition; its <c>lawOf</c> picks the version where it has one, else the moment does.</param>
/// <param name="inForce">The catalog in force: its decisions follow dates and epochs.</param>
/// <param name="own">The catalog that the definition came with: it still has the versions that the definition pins.</param>
internal sealed class CatalogRules(WorkflowPlan plan, Catalog inForce, Catalog own) : IRuleSeam
{
    public Ternary Holds(Condition condition, in Frame frame) => condition.Evaluate(frame);

    public Value? Compute(Expression expression, in Frame frame) => expression.Evaluate(frame);

    public Decided Decide(RuleTaskPlan step, in Frame frame)
    {
        var day = Day(frame);
        var decision = inForce.DecisionOn(step.Decision, step.PinnedVersion, day);
        if (decision is null && step.PinnedVersion is not null) decision = own.DecisionOn(step.Decision, step.PinnedVersion, day);
        if (decision is null)
        {
            var missing = step.PinnedVersion is { } pinned
                ? string.Create(CultureInfo.InvariantCulture, $"the decision `{step.Decision}@{pinned}` is not in the catalog")
                : string.Create(CultureInfo.InvariantCulture, $"no version of the decision `{step.Decision}` is in force on {day:yyyy-MM-dd}");
            return new Decided(null, new DecisionResult([], [], missing));
        }

        var inputs = new Value?[decision.Inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = step.Inputs.TryGetValue(decision.Inputs[i].Name, out var field) ? frame.Slots[field] : null;
        }

        return new Decided(decision, decision.Evaluate(inputs, frame.Now, frame.Zone));
    }

    private DateOnly Day(in Frame frame) =>
        plan.LawOf >= 0 && frame.Slots[plan.LawOf] is DateValue received
            ? received.Date
            : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(frame.Now, frame.Zone).DateTime);
}
