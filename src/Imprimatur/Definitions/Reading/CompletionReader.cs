using System.Globalization;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads the lines of <c>completion</c>.</summary>
internal static class CompletionReader
{
    private const string Forms = "for example `{ \"any\": \"object\", \"outcome\": \"objected\" }`, "
        + "`{ \"atLeast\": 2, \"of\": \"agree\", \"outcome\": \"agreed\" }`, `{ \"empty\": \"agreed\" }`, `{ \"otherwise\": \"objected\" }`";

    private static readonly string[] Kinds = ["all", "any", "atLeast", "empty", "otherwise"];

    /// <summary>One line; null when a mistake was reported.</summary>
    public static CompletionLineModel? Line(ReadingContext context, JsonNode item)
    {
        if (context.Open(item, "a line of `completion`") is not { } o) return null;
        var kind = Kinds.Where(k => o.Optional(k) is not null).ToList();
        o.Allow("of", "outcome");
        var line = kind switch
        {
            ["all"] => Counting(context, o, CompletionLineKind.All, "all"),
            ["any"] => Counting(context, o, CompletionLineKind.Any, "any"),
            ["atLeast"] => AtLeast(context, o),
            ["empty"] => new CompletionLineModel(item.Position, CompletionLineKind.Empty, null, 0, context.Needed(o, "empty")),
            ["otherwise"] => new CompletionLineModel(item.Position, CompletionLineKind.Otherwise, null, 0, context.Needed(o, "otherwise")),
            _ => null,
        };
        o.Finish();
        if (kind.Count != 1)
            context.Bag.Error(
                DefinitionCodes.Completion,
                item.Position,
                "a line of `completion` has exactly one of `all`, `any`, `atLeast`, `empty` and `otherwise`",
                Forms);
        return line;
    }

    private static CompletionLineModel Counting(ReadingContext context, JsonObjectReader o, CompletionLineKind kind, string property)
    {
        Refuse(context, o, "of");
        return new CompletionLineModel(o.Node.Position, kind, context.Needed(o, property), 0, context.Needed(o, "outcome"));
    }

    private static CompletionLineModel? AtLeast(ReadingContext context, JsonObjectReader o)
    {
        var (of, outcome) = (context.Needed(o, "of"), context.Needed(o, "outcome"));
        var node = o.Optional("atLeast")!.Value;
        if (node is JsonNumberNode && o.Integer("atLeast", 1, context.Limits.MaxListLength) is { } count)
            return new CompletionLineModel(o.Node.Position, CompletionLineKind.AtLeastCount, of, count, outcome);
        if (node is JsonNumberNode) return null;
        if (node is JsonTextNode { Text: [.. var digits, '%'] } && Percent(digits) is { } percent)
            return new CompletionLineModel(o.Node.Position, CompletionLineKind.AtLeastPercent, of, percent, outcome);
        context.Bag.Error(
            DefinitionCodes.Completion,
            node.Position,
            "`atLeast` must be a whole number from 1, or a percentage above 0 and at most 100",
            "for example `2` or `\"60%\"`");
        return null;
    }

    private static decimal? Percent(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100 ? percent : null;

    private static void Refuse(ReadingContext context, JsonObjectReader o, string property)
    {
        if (o.Optional(property) is { } found)
            context.Bag.Error(DefinitionCodes.Completion, found.Position, $"{UserText.Quote(property)} belongs to `atLeast`", Forms);
    }
}
