namespace Imprimatur.Rules;

/// <summary>Kleene's logic.</summary>
public static class TernaryLogic
{
    /// <summary>False when one is false, true when both are, else unknown.</summary>
    public static Ternary And(Ternary a, Ternary b) => a < b ? a : b;

    /// <summary>True when one is true, false when both are, else unknown.</summary>
    public static Ternary Or(Ternary a, Ternary b) => a > b ? a : b;

    /// <summary>The opposite; unknown stays unknown.</summary>
    public static Ternary Not(Ternary a) => (Ternary)(Ternary.True - a);

    /// <summary>The value of a truth that may not be known.</summary>
    public static Ternary From(bool? truth) => truth switch { true => Ternary.True, false => Ternary.False, null => Ternary.Unknown };
}
