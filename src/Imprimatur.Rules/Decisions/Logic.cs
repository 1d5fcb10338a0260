using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>How a decision comes to its answer.</summary>
internal abstract class Logic
{
    /// <summary>Answers.</summary>
    /// <param name="slots">The values of the decision's names.</param>
    /// <param name="surroundings">The same by name, and the moment.</param>
    public abstract TableAnswer Answer(Value?[] slots, in Surroundings surroundings);
}
