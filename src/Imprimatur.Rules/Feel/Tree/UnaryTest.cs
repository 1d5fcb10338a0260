using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary>A test of one value, which the test's own expressions call <c>?</c>.</summary>
internal abstract class UnaryTest(TextSpan span, params ReadOnlySpan<Node?> children) : Node(span, children)
{
    /// <summary>What the value under test is called.</summary>
    public const string Input = "?";

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        CheckTest(scope.Find(Input) ?? FeelType.Any, scope);
        return FeelType.Boolean;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        return Truth.OrNull(Test(scope.Find(Input) ?? NullValue.Instance, scope));
    }

    /// <summary>Reports what can't be tested on a value of the type.</summary>
    public abstract void CheckTest(FeelType input, TypeScope scope);

    /// <summary>Whether the value passes; null when it can't be told.</summary>
    public abstract bool? Test(Value input, Scope scope);
}
