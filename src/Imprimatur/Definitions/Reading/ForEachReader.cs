using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Values;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads what makes a user task one for each element of a list.</summary>
internal static class ForEachReader
{
    private static readonly string[] Parts = ["as", "order", "answers", "collects", "completion", "waitForAll", "weights"];

    /// <summary>The part of a step that speaks of elements; null for a plain task.</summary>
    public static ForEachModel? Read(ReadingContext context, Name step, JsonObjectReader o)
    {
        var list = context.Reference(o, "forEach");
        o.Allow([.. Parts]);
        if (list is null)
        {
            foreach (var part in o.Node.Properties.Where(p => Parts.Contains(p.Name, StringComparer.Ordinal)))
            {
                context.Bag.Error(
                    DefinitionCodes.BadForm,
                    part.Position,
                    $"{UserText.Quote(part.Name)} belongs to a step with `forEach`",
                    "add `forEach` with the list whose elements it speaks of, or leave it out");
            }

            return null;
        }

        return new ForEachModel
        {
            List = list,
            As = context.Declared(o, "as", "an element", isField: true),
            Sequential = context.Word(o, "order", "parallel", "sequential") is { Text: "sequential" } order ? order : null,
            Answers = WayReader.Table(context, o.Object("answers", required: true), "`answers`", "an answer"),
            Collects = context.Reference(o, "collects"),
            CompletionAt = new Name("completion", o.Optional("completion")?.Position ?? step.At),
            Completion = Completion(context, o),
            WaitForAll = o.Boolean("waitForAll") is { Value: true } all ? new Name("waitForAll", all.Position) : null,
            WeightsAt = o.Optional("weights") is { } weights ? new Name("weights", weights.Position) : null,
            Weights = Weights(context, o),
        };
    }

    private static ImmutableArray<CompletionLineModel> Completion(ReadingContext context, JsonObjectReader o)
    {
        if (o.Array("completion", required: true) is not { } list) return [];
        return [.. context.Items(list, "`completion`").Select(item => CompletionReader.Line(context, item)).OfType<CompletionLineModel>()];
    }

    private static ImmutableSortedDictionary<string, decimal>? Weights(ReadingContext context, JsonObjectReader o)
    {
        if (o.Object("weights") is not { } table) return null;
        var weights = ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var entry in context.Entries(table, "`weights`"))
        {
            if (entry.Value is JsonNumberNode number && Number.TryParse(number.Raw, out var value) && value.ToDecimal() is > 0 and <= 1_000_000)
                weights[entry.Name] = value.ToDecimal();
            else context.Bag.Error(
                JsonCodes.BadValue,
                entry.Value.Position,
                $"the weight of {UserText.Quote(entry.Name)} must be a number above 0, at most 1,000,000");
        }

        return weights.ToImmutable();
    }
}
