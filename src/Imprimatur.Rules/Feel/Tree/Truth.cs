using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>Between truth values of C# and those of FEEL.</summary>
internal static class Truth
{
    /// <summary>True.</summary>
    public static readonly BooleanValue True = new(true);

    /// <summary>False.</summary>
    public static readonly BooleanValue False = new(false);

    /// <summary>The value; a C# null when it can't be told.</summary>
    public static BooleanValue? Of(bool? truth) => truth is not { } known ? null : known ? True : False;

    /// <summary>The value; FEEL's null when it can't be told.</summary>
    public static Value OrNull(bool? truth) => Of(truth) ?? (Value)NullValue.Instance;

    /// <summary>The truth of a value; null for all that is no boolean.</summary>
    public static bool? From(Value value) => (value as BooleanValue)?.Truth;
}
