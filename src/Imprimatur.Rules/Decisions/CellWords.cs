using Imprimatur.Rules.Cells;

namespace Imprimatur.Rules.Decisions;

/// <summary>What a cell asks, in words.</summary>
internal static class CellWords
{
    private static readonly LocalizedText Present = new("a value", "有值");

    /// <summary>The words; null stands for an empty cell.</summary>
    public static LocalizedText Of(Cell? cell) => cell switch
    {
        null => Present,
        EqualsCell equals => Both(JsonWords.Of(equals.Literal)),
        OneOfCell oneOf => new($"one of {Join(oneOf, ", ", "en")}", $" {Join(oneOf, "、", "zh")} 之一"),
        NotCell not => new($"anything but {Of(not.Cell).En}", $"{Of(not.Cell).Zh?.TrimEnd()} 以外的值"),
        RangeCell { From: { } from, To: { } to } => new($"{JsonWords.Of(from)} to {JsonWords.Of(to)}", $" {JsonWords.Of(from)} 至 {JsonWords.Of(to)}"),
        RangeCell { From: { } from } => new($"at least {JsonWords.Of(from)}", $"不小于 {JsonWords.Of(from)}"),
        RangeCell { To: { } to } => new($"at most {JsonWords.Of(to)}", $"不大于 {JsonWords.Of(to)}"),
        ContainsCell contains => new($"a list with {JsonWords.Of(contains.Element)}", $"含有 {JsonWords.Of(contains.Element)} 的列表"),
        MissingCell { Missing: true } => new("no value", "没有值"),
        MissingCell => Present,
        AnyCell => new("anything", "任意"),
        FeelCell feel => new($"what `{feel.Tests.Text}` holds of", $"满足 `{feel.Tests.Text}` 的值"),
        _ => Both(cell.Text),
    };

    private static LocalizedText Both(string text) => new(text, $" {text} ");

    private static string Join(OneOfCell cell, string comma, string culture) => string.Join(comma, cell.Cells.Select(c => Of(c).In(culture).Trim()));
}
