using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Feel.Operations;
using Imprimatur.Rules.Feel.Tree;

namespace Imprimatur.Rules.Conversion;

/// <summary>Cells as texts of DMN that hold of the same values; where a value may be missing it is null in DMN, and the text says what that means.</summary>
internal static class CellText
{
    private const string Present = "? != null";

    /// <summary>The cell as unary tests.</summary>
    /// <param name="cell">The cell, or null where the rule says nothing.</param>
    /// <param name="mayBeMissing">Whether the value can be null.</param>
    public static string Tests(Cell? cell, bool mayBeMissing)
    {
        if (!mayBeMissing) return cell switch
        {
            null or AnyCell or MissingCell { Missing: false } => "-",
            MissingCell => "null",
            FeelCell feel => feel.Tests.Text,
            NotCell { Cell: var inner } when Plain(inner) is { } tests => $"not({tests})",
            _ => Plain(cell) ?? Truth(cell, UnaryTest.Input),
        };
        return cell switch
        {
            null or MissingCell { Missing: false } => Present,
            AnyCell => "-",
            MissingCell => "null",
            _ => Plain(cell) ?? (TakesMissing(cell) ? "? = null or " : Present + " and ") + Truth(cell, UnaryTest.Input),
        };
    }

    /// <summary>A boolean expression about a value that is there.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="subject">The name of the value.</param>
    public static string Truth(Cell cell, string subject) => cell switch
    {
        EqualsCell equals => $"{subject} = {FeelLiteral.Of(equals.Literal)}",
        OneOfCell => Plain(cell) is { } tests ? $"{subject} in ({tests})" : $"({string.Join(" or ", ((OneOfCell)cell).Cells.Select(c => Truth(c, subject)))})",
        NotCell not => $"not({Truth(not.Cell, subject)})",
        RangeCell => $"{subject} in ({Plain(cell)})",
        ContainsCell contains => $"list contains({subject}, {FeelLiteral.Of(contains.Element)})",
        MissingCell missing => missing.Missing ? "false" : "true",
        FeelCell feel => Truth(feel.Tests.Root, feel.Tests.Text, subject),
        _ => "true",
    };

    /// <summary>A boolean expression about a value that may be missing: what a missing one comes to, then the rest.</summary>
    public static string Kleene(Cell cell, string subject, bool mayBeMissing)
    {
        if (!mayBeMissing) return Truth(cell, subject);
        var missing = cell.Test(null, Nothing) switch { Ternary.True => "true", Ternary.False => "false", _ => "null" };
        return $"(if {subject} = null then {missing} else {Truth(cell, subject)})";
    }

    /// <summary>Whether a missing value passes.</summary>
    public static bool TakesMissing(Cell cell) => cell.Test(null, Nothing) == Ternary.True;

    /// <summary>Values and ranges parted by commas, which null never passes; or null when the cell is no such thing.</summary>
    private static string? Plain(Cell cell) => cell switch
    {
        EqualsCell equals => FeelLiteral.Of(equals.Literal),
        RangeCell { From: { } from, To: { } to } => $"[{FeelLiteral.Of(from)}..{FeelLiteral.Of(to)}]",
        RangeCell { From: { } from } => $">= {FeelLiteral.Of(from)}",
        RangeCell { To: { } to } => $"<= {FeelLiteral.Of(to)}",
        OneOfCell some when some.Cells.All(c => c is EqualsCell or RangeCell) => string.Join(", ", some.Cells.Select(Plain)),
        _ => null,
    };

    private static string Truth(AnyOfTest tests, string text, string subject)
    {
        if (tests.Tests.IsEmpty) return "true";
        text = NameText.Uncommented(text);
        if (!tests.Negated) return $"{subject} in ({text})";
        var (from, to) = (text.IndexOf('(', StringComparison.Ordinal) + 1, text.LastIndexOf(')'));
        return $"not({subject} in ({text[from..to]}))";
    }

    /// <summary>What a missing value comes to depends on nothing else.</summary>
    private static Surroundings Nothing => new(Imprimatur.Rules.Feel.Functions.BuiltIns.Names, default, TimeZoneInfo.Utc);
}
