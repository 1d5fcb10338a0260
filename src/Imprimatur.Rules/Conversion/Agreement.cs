namespace Imprimatur.Rules.Conversion;

/// <summary>Whether a piece of FEEL comes to the same in our strict mode and in DMN's, for values that are there.</summary>
internal enum Agreement
{
    /// <summary>It has the same value in both, always.</summary>
    Total,

    /// <summary>Where it fails in one it fails in the other, and nowhere is a value made of the failure.</summary>
    Same,

    /// <summary>Where something in it fails, DMN may go on with null.</summary>
    Differs,
}
