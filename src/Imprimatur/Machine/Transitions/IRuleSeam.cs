using Imprimatur.Definitions.Plans;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Transitions;

/// <summary>The seam through which the machine has rules evaluated; the verifier puts its own behind it and answers both ways.</summary>
internal interface IRuleSeam
{
    /// <summary>Whether a condition holds.</summary>
    Ternary Holds(Condition condition, in Frame frame);

    /// <summary>An expression's value; null when an operand is missing or an operation fails.</summary>
    Value? Compute(Expression expression, in Frame frame);

    /// <summary>Has a rule task's decision answered, by the version in force.</summary>
    Decided Decide(RuleTaskPlan step, in Frame frame);
}
