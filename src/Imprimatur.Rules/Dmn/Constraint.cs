using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Functions;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Dmn;

/// <summary>The allowed values of an item definition: unary tests, of the whole or of each element.</summary>
internal sealed class Constraint(AnyOfTest tests, bool ofElements, IValueConstraint? besides) : IValueConstraint, INameSource
{
    /// <inheritdoc />
    public bool Allows(Value value, IStepCounter? run)
    {
        if (besides is not null && !besides.Allows(value, run)) return false;
        if (!ofElements || value is not ListValue list) return Passes(value, run);
        return list.Items.All(i => Passes(i, run));
    }

    /// <inheritdoc />
    public Value? Find(string name) => null;

    private bool Passes(Value value, IStepCounter? within)
    {
        var run = new Run(FeelMode.Dmn, this, BuiltIns.Names, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
        var passed = tests.Test(value, new Scope(run).With(UnaryTest.Input, value)) == true;
        within?.Step(run.Steps);
        return passed;
    }
}
