using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Types;

/// <summary>What values of a type must fulfil besides.</summary>
internal interface IValueConstraint
{
    /// <summary>Whether a value that is not null may be.</summary>
    bool Allows(Value value);
}
