using System.Collections.Immutable;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Compiling;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Decisions;

/// <summary>A decision's logic as a table: an expression is one rule that takes every input.</summary>
internal static class LogicTables
{
    /// <summary>The table.</summary>
    public static Table Of(Logic logic, Draft draft)
    {
        if (logic is TableLogic { Table: var table }) return table;
        var expression = ((FeelLogic)logic).Expression;
        ImmutableArray<Output> outputs = [.. draft.Outputs.Select(o => draft.Outputs.Length == 1 ? One(expression) : Entry(expression, o))];
        var row = new Row("expression", [.. draft.Inputs.Select(_ => (Cell?)new AnyCell())], outputs, null, null, draft.Body.Node.Position);
        return new Table([.. draft.Inputs.Select(i => new Column(i.Name, i.Type, i.Optional))], draft.Outputs, [row], null, HitPolicy.First, Aggregate.None);
    }

    private static Output One(Compiled<Node> expression) =>
        expression.Root is LiteralNode literal ? new Output(literal.Value, null) : new Output(null, expression);

    private static Output Entry(Compiled<Node> expression, OutputColumn output)
    {
        var type = expression.Type.Entries?.GetValueOrDefault(output.Name) ?? FeelType.Any;
        return new Output(null, expression with { Text = $"({expression.Text}).{output.Name}", Type = type });
    }
}
