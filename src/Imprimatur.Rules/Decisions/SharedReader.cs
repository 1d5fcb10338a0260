using System.Collections.Immutable;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Feel.Tree;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>Reads the constants and named conditions of a file.</summary>
internal static class SharedReader
{
    /// <summary>Reads both.</summary>
    public static SharedNames Read(JsonObjectReader file, DiagnosticBag diagnostics)
    {
        var values = ImmutableDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        var types = ImmutableDictionary.CreateBuilder<string, FeelType>(StringComparer.Ordinal);
        foreach (var property in file.Object("constants")?.Properties ?? [])
        {
            if (Constant(property, diagnostics) is not var (value, type)) continue;
            values.Add(property.Name, value);
            types.Add(property.Name, type);
        }

        var conditions = file.Object("conditions")?.Properties ?? [];
        foreach (var twice in conditions.Where(c => values.ContainsKey(c.Name)))
            diagnostics.Error(DecisionCodes.Ambiguous, twice.Position, $"{UserText.Quote(twice.Name)} is a constant and a condition");
        return new SharedNames(values.ToImmutable(), types.ToImmutable(), conditions);
    }

    /// <summary>Reads each condition once over the inputs of all decisions, so that its mistakes are reported once.</summary>
    public static void CheckConditions(SharedNames shared, ImmutableArray<Draft> drafts, DiagnosticBag diagnostics)
    {
        var inputs = drafts.SelectMany(d => d.Inputs).Select(i => new VocabularyName(i.Name, i.Type));
        var names = inputs.Concat(shared.ConstantTypes.Select(c => new VocabularyName(c.Key, c.Value))).DistinctBy(n => n.Name).ToList();
        foreach (var property in shared.Conditions)
        {
            ConditionReader.Read(property.Value, new Vocabulary([.. names]), diagnostics);
            if (names.Exists(n => n.Name == property.Name))
                diagnostics.Error(DecisionCodes.Ambiguous, property.Position, $"{UserText.Quote(property.Name)} is an input and a condition");
            else names.Add(new VocabularyName(property.Name, FeelType.Boolean));
        }
    }

    /// <summary>A plain literal, or <c>{ "type": "date", "is": "2017-01-01" }</c>.</summary>
    private static (Value Value, FeelType Type)? Constant(JsonProperty property, DiagnosticBag diagnostics)
    {
        var (node, type) = (property.Value, FeelType.Any);
        if (node is JsonObjectNode o)
        {
            var reader = new JsonObjectReader(o, diagnostics);
            var declared = FieldTypeReader.Read(reader, diagnostics);
            var value = reader.Required("is");
            foreach (var name in new[] { "title", "because" }) LocalizedTextReader.Read(reader, name, diagnostics);
            reader.Text("basis");
            reader.Finish();
            if (declared is null || value is null) return null;
            (node, type) = (value.Value, declared);
        }

        if (LiteralReader.Read(node, type, UserText.Quote(property.Name), diagnostics) is not { } constant) return null;
        if (constant is not ListValue list) return (constant, TypeOf.Literal(constant));
        return (constant, FeelType.ListOf(list.Items.IsEmpty ? FeelType.Any : list.Items.Select(TypeOf.Literal).Aggregate(TypeRelations.Common)));
    }
}
