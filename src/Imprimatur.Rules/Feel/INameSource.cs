using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel;

/// <summary>Gives the values of the names that an expression reads from outside.</summary>
internal interface INameSource
{
    /// <summary>The value of a name: FEEL's null when it is missing, a C# null when there is no such name.</summary>
    Value? Find(string name);
}
