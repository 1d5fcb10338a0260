using System.Collections.Immutable;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Dmn.Models;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Conversion;

/// <summary>Makes the boxed expression of a decision: its table or FEEL, and round it what our mode refuses and DMN would go on with.</summary>
/// <param name="pool">The types of the model.</param>
/// <param name="diagnostics">Where is reported what can't be said.</param>
internal sealed class LogicMaker(ItemPool pool, DiagnosticBag diagnostics)
{
    /// <summary>The name of the mark of what is added round the logic, and of the name of the table in it.</summary>
    public const string Guard = "guard";

    private const string Matched = "matched";

    /// <summary>The expression.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="body">The decision as it is written.</param>
    public DmnExpression Make(CompiledDecision decision, JsonObjectNode body)
    {
        var conditions = decision.Names.Vocabulary.Names[^decision.Names.Conditions.Length..].Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        var check = new AgreementCheck(decision.Names.Conditions.IsEmpty ? new HashSet<string>() : conditions);
        var scope = AgreementCheck.Scope(decision.Names.Vocabulary.Names.ToDictionary(n => n.Name, n => n.Type, StringComparer.Ordinal));
        return decision.Table is null ? Expression(decision, check, scope) : Table(decision, body, check, scope);
    }

    private DmnExpression Expression(CompiledDecision decision, AgreementCheck check, TypeScope scope)
    {
        var expression = decision.Expression!;
        var literal = new LiteralExpression(expression.Text);
        if (check.OfOutputs(expression.Root, scope) == Agreement.Differs)
            diagnostics.Error(DmnCodes.Unsayable, decision.Head.Body.Node.Position, "where a part of this expression fails, DMN would go on with null",
                "write it so that it can't fail, or as a table");
        var needed = Needed(decision);
        return needed.Length == 0 ? literal : Guarded(needed, literal);
    }

    private DmnExpression Table(CompiledDecision decision, JsonObjectNode body, AgreementCheck check, TypeScope scope)
    {
        var table = decision.Table!;
        var fed = decision.Head.Inputs.Zip(decision.Feeders).Where(f => f.Second is not null).Select(f => f.First.Name).ToHashSet(StringComparer.Ordinal);
        var agreement = new TableAgreement(table, check, scope, diagnostics);
        var made = new TableMaker(table, fed, pool).Make(body);
        var guard = RowGuard.Of(table, agreement.IsTotal, c => fed.Contains(c.Name));
        var needsList = table.GivesLists && table.Outputs.Length > 1 && table.Otherwise is null;
        if (guard is null && !needsList) return made;
        DmnExpression inner = made;
        if (needsList)
        {
            inner = new ContextExpression([new ContextEntry(new DmnVariable(Matched, null), made),
                new ContextEntry(null, new LiteralExpression($"if {Matched} = null then [] else {Matched}"))]);
        }

        var parts = new[] { Needed(decision), guard is null ? "" : $"({guard})" }.Where(p => p.Length > 0);
        return Guarded(string.Join(" and ", parts) is { Length: > 0 } all ? all : "true", inner);
    }

    /// <summary>That every input that must be there is there, and none is out of its bounds.</summary>
    private static string Needed(CompiledDecision decision)
    {
        var inputs = decision.Head.Inputs.Zip(decision.Feeders).Where(i => !i.First.Optional || i.Second is not null).Select(i => i.First.Name);
        var conditions = decision.Table?.Columns.Skip(decision.Head.Inputs.Length).Select(c => c.Name) ?? [];
        var bounds = decision.Head.Inputs.Zip(decision.Feeders).Where(i => i.First.Optional && i.Second is null)
            .Select(i => TableMaker.Bounds(i.First.Type, NameText.Of(i.First.Name))).OfType<string>();
        return string.Join(" and ", inputs.Concat(conditions).Select(n => NameText.Of(n) + " != null").Concat(bounds.Select(b => $"({b})")));
    }

    private static ConditionalExpression Guarded(string condition, DmnExpression inner) =>
        new(new LiteralExpression(condition), inner, new LiteralExpression("null")) { Extensions = Marks.Of(Marks.Make(Guard, null)) };

    /// <summary>The logic without what was added round it.</summary>
    public static DmnExpression? Bare(DmnExpression? expression)
    {
        if (expression is not ConditionalExpression { Then: { } then } guarded || !Marks.All(guarded, Guard).Any()) return expression;
        return then is ContextExpression { Entries: [{ Variable.Name: Matched, Value: { } table }, { Variable: null }] } ? table : then;
    }

    /// <summary>The type of a decision's value in DMN: that of its one output, or a context of them; a list of it where every rule that matches
    /// answers.</summary>
    public string TypeOf(CompiledDecision decision)
    {
        if (decision.Outputs.Length == 1) return pool.Of(decision.Outputs[0].Type, decision.Outputs[0].Name);
        var isList = decision.Table?.GivesLists ?? false;
        var entries = decision.Head.Outputs.ToImmutableSortedDictionary(o => o.Name, o => o.Type, StringComparer.Ordinal);
        var row = new FeelType(TypeKind.Context) { Entries = entries };
        return pool.Of(isList ? FeelType.ListOf(row) : row, decision.Id);
    }
}
