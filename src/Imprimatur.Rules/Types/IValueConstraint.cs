using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Types;

/// <summary>What values of a type must fulfil besides.</summary>
internal interface IValueConstraint
{
    /// <summary>Whether a value that is not null may be.</summary>
    /// <param name="value">The value.</param>
    /// <param name="run">The evaluation that the work is a part of; null when it is none.</param>
    bool Allows(Value value, IStepCounter? run);
}
