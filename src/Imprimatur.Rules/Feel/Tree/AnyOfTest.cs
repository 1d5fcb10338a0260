using System.Collections.Immutable;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>Tests parted by commas, of which one must pass; <c>not(...)</c> of them; <c>-</c>, which everything passes, has none.</summary>
/// <param name="span">Where they stand.</param>
/// <param name="tests">The tests; empty for <c>-</c>.</param>
/// <param name="negated">Whether none must pass.</param>
internal sealed class AnyOfTest(TextSpan span, ImmutableArray<UnaryTest> tests, bool negated) : UnaryTest(span, [.. tests])
{
    /// <summary>The tests; empty for <c>-</c>.</summary>
    public ImmutableArray<UnaryTest> Tests { get; } = tests;

    /// <summary>Whether none must pass.</summary>
    public bool Negated { get; } = negated;

    /// <inheritdoc />
    public override void CheckTest(FeelType input, TypeScope scope)
    {
        foreach (var test in Tests) test.CheckTest(input, scope);
    }

    /// <inheritdoc />
    public override bool? Test(Value input, Scope scope)
    {
        if (Tests.IsEmpty) return true;
        bool? result = false;
        foreach (var test in Tests)
        {
            var passed = test.Test(input, scope);
            if (passed == true) return !Negated;
            if (passed is null) result = null;
        }

        return Negated ? !result : result;
    }
}
