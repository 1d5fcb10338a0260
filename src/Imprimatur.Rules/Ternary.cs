namespace Imprimatur.Rules;

/// <summary>A truth value of Kleene's three-valued logic.</summary>
public enum Ternary : byte
{
    /// <summary>Definitely false.</summary>
    False,

    /// <summary>Not known, because an operand is missing.</summary>
    Unknown,

    /// <summary>Definitely true.</summary>
    True,
}
