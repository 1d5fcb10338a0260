using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>x in test</c>.</summary>
internal sealed class InNode(TextSpan span, Node value, UnaryTest test) : Node(span, value, test)
{
    /// <summary>What is tested.</summary>
    public Node Tested { get; } = value;

    /// <summary>The test.</summary>
    public UnaryTest Test { get; } = test;

    /// <inheritdoc />
    public override FeelType Check(TypeScope scope)
    {
        var type = Tested.Check(scope);
        Test.CheckTest(type, scope.With(UnaryTest.Input, type));
        return FeelType.Boolean;
    }

    /// <inheritdoc />
    public override Value Evaluate(Scope scope)
    {
        scope.Run.Step();
        var v = Tested.Evaluate(scope);
        return Truth.Of(Test.Test(v, scope.With(UnaryTest.Input, v))) ?? scope.Run.Null(Span, "it can't be told whether the value is in there");
    }
}
