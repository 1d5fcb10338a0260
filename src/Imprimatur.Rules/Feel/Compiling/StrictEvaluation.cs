using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Compiling;

/// <summary>Evaluates checked trees; what is missing or fails is a C# null, or unknown.</summary>
internal static class StrictEvaluation
{
    /// <summary>The value of an expression, or null.</summary>
    public static Value? Of(Node root, in Surroundings surroundings)
    {
        try
        {
            var value = root.Evaluate(new Scope(Begin(surroundings)));
            return value is NullValue ? null : value;
        }
        catch (EvaluationLimitException)
        {
            return null;
        }
    }

    /// <summary>Whether a value passes tests.</summary>
    public static Ternary Test(AnyOfTest tests, Value? input, in Surroundings surroundings)
    {
        if (input is null) return Ternary.Unknown;
        try
        {
            return TernaryLogic.From(tests.Test(input, new Scope(Begin(surroundings)).With(UnaryTest.Input, input)));
        }
        catch (EvaluationLimitException)
        {
            return Ternary.Unknown;
        }
    }

    private static Run Begin(in Surroundings s) => new(FeelMode.Strict, s.Names, BuiltIns.Names, s.Now, s.Zone);
}
