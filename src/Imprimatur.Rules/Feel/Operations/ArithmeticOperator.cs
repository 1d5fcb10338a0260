namespace Imprimatur.Rules.Feel.Operations;

/// <summary>The operators of arithmetic.</summary>
internal enum ArithmeticOperator
{
    /// <summary>+</summary>
    Add,

    /// <summary>-</summary>
    Subtract,

    /// <summary>*</summary>
    Multiply,

    /// <summary>/</summary>
    Divide,

    /// <summary>**</summary>
    Power,
}
