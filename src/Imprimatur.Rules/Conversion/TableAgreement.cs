using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Types;

namespace Imprimatur.Rules.Conversion;

/// <summary>Whether the FEEL in a table means the same in DMN's mode; where it does not, that is reported.</summary>
internal sealed class TableAgreement
{
    private readonly HashSet<Row> _total = [];
    private readonly AgreementCheck _check;
    private readonly TypeScope _scope;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>Looks through a table.</summary>
    public TableAgreement(Table table, AgreementCheck check, TypeScope scope, DiagnosticBag diagnostics)
    {
        (_check, _scope, _diagnostics) = (check, scope, diagnostics);
        foreach (var row in table.Rows)
        {
            var worst = row.Cells.Zip(table.Columns, (cell, column) => cell is null ? Agreement.Total : Of(cell, column.Type)).DefaultIfEmpty().Max();
            if (worst == Agreement.Total) _total.Add(row);
            if (worst == Agreement.Differs) Refuse(row, "where FEEL in a cell of the rule {0} fails, DMN would go on with null");
        }

        foreach (var row in table.Otherwise is { } otherwise ? table.Rows.Add(otherwise) : table.Rows) Outputs(row, table);
    }

    /// <summary>Whether it can always be told of a rule whether it matches.</summary>
    public bool IsTotal(Row row) => _total.Contains(row);

    private Agreement Of(Cell cell, FeelType type) => cell switch
    {
        NotCell not => Of(not.Cell, type),
        OneOfCell some => some.Cells.Max(c => Of(c, type)),
        FeelCell feel => _check.OfTest(feel.Tests.Root, type, _scope),
        _ => Agreement.Total,
    };

    private void Outputs(Row row, Table table)
    {
        for (var i = 0; i < row.Outputs.Length; i++)
        {
            if (row.Outputs[i].Expression is not { } expression) continue;
            var agreement = _check.Of(expression.Root, _scope);
            var mustNotFail = table.GivesLists || table.Aggregate != Aggregate.None || Table.MayBeLeftOut(table.Outputs[i].Name);
            if (agreement == Agreement.Differs || (mustNotFail && agreement != Agreement.Total))
                Refuse(row, "where an output of the rule {0} fails, DMN would go on with null");
            if (table.Policy is HitPolicy.Priority or HitPolicy.OutputOrder && !table.Outputs[i].Type.OneOf.IsDefault)
                Refuse(row, "the rule {0} computes an output by which rules are ordered; DMN orders by its value, and here it comes last");
            if (table.GivesLists && table.Outputs[i].Type.Kind == TypeKind.List && row == table.Otherwise)
                Refuse(row, "the row {0} gives a list where the answer is a list of lists");
        }
    }

    private void Refuse(Row row, string why) => _diagnostics.Error(DmnCodes.Unsayable, row.Position,
        string.Format(System.Globalization.CultureInfo.InvariantCulture, why, UserText.Quote(row.Id)), "write it without FEEL, or so that it can't fail");
}
