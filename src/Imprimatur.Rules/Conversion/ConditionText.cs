using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Conditions;

namespace Imprimatur.Rules.Conversion;

/// <summary>Named conditions as texts of FEEL that are true, false and null where they are true, false and unknown.</summary>
/// <param name="names">The names by slot.</param>
/// <param name="uncertain">Those that are conditions themselves.</param>
/// <param name="mayBeMissing">The inputs that may be missing.</param>
internal sealed class ConditionText(List<VocabularyName> names, IReadOnlySet<string> uncertain, IReadOnlySet<string> mayBeMissing)
{
    /// <summary>The text, or null where DMN would go on with null.</summary>
    public string? Of(Condition condition)
    {
        var check = new AgreementCheck(uncertain);
        var scope = AgreementCheck.Scope(names.ToDictionary(n => n.Name, n => n.Type, StringComparer.Ordinal));
        if (condition is FeelCondition feel) return check.Of(feel.Expression.Root, scope) == Agreement.Differs ? null : feel.Expression.Text;
        var cells = ((CellsCondition)condition).Cells;
        if (cells.Any(c => Tests(c.Cell).Any(t => check.OfTest(t.Tests.Root, names[c.Slot].Type, scope) == Agreement.Differs))) return null;
        if (cells.Any(c => uncertain.Contains(names[c.Slot].Name) && c.Cell is not EqualsCell)) return null;
        return string.Join(" and ", cells.Select(c => Of(c.Cell, names[c.Slot].Name)));
    }

    private string Of(Cell cell, string name) => uncertain.Contains(name) && cell is EqualsCell { Literal: Values.BooleanValue { Truth: var truth } }
        ? truth ? NameText.Of(name) : $"not({NameText.Of(name)})" : CellText.Kleene(cell, NameText.Of(name), mayBeMissing.Contains(name));

    private static IEnumerable<FeelCell> Tests(Cell cell) => cell switch
    {
        FeelCell feel => [feel],
        NotCell not => Tests(not.Cell),
        OneOfCell some => some.Cells.SelectMany(Tests),
        _ => [],
    };
}
