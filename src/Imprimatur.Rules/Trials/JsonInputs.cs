using System.Collections.Immutable;
using Imprimatur.Rules.Cells;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Trials;

/// <summary>Reads JSON as values: as it stands for expressions, by the declared types for decisions.</summary>
public static class JsonInputs
{
    /// <summary>The values of an object by name. A date, time or duration is written as it is in FEEL, <c>{ "feel": "date(\"2017-01-01\")" }</c>; null is
    /// missing.</summary>
    /// <param name="root">The root of the file.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    public static IReadOnlyDictionary<string, Value?> Read(JsonNode root, DiagnosticBag diagnostics)
    {
        if (JsonObjectReader.Open(root, "the input", diagnostics) is not { } reader) return ImmutableDictionary<string, Value?>.Empty;
        return reader.Node.Properties.ToDictionary(p => p.Name, p => p.Value is JsonNullNode ? null : Plain(p.Value, diagnostics), StringComparer.Ordinal);
    }

    /// <summary>The values of an object by name, each as one of the inputs of some decisions; null and what is not there are missing.</summary>
    /// <param name="root">The root of the file.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="diagnostics">Where mistakes go: names that no decision has, values of another type.</param>
    public static IReadOnlyDictionary<string, Value?> ReadFor(JsonNode root, IReadOnlyCollection<Decision> decisions, DiagnosticBag diagnostics)
    {
        var inputs = decisions.SelectMany(d => d.Inputs).DistinctBy(i => i.Name).ToDictionary(i => i.Name, StringComparer.Ordinal);
        var values = inputs.Keys.ToDictionary(n => n, _ => default(Value), StringComparer.Ordinal);
        if (JsonObjectReader.Open(root, "the input", diagnostics) is not { } reader) return values;
        foreach (var property in reader.Node.Properties)
        {
            if (!inputs.TryGetValue(property.Name, out var input))
                diagnostics.Error(DecisionCodes.UnknownColumn, property.Position, $"no decision here has an input {UserText.Quote(property.Name)}",
                    NearestName.Help(property.Name, inputs.Keys));
            else if (property.Value is not JsonNullNode) values[property.Name] = Typed(property.Value, input, diagnostics);
        }

        return values;
    }

    private static Value? Typed(JsonNode node, DecisionInput input, DiagnosticBag diagnostics) =>
        (input.Type.Element ?? input.Type).Kind == TypeKind.Context
            ? Plain(node, diagnostics) : LiteralReader.Read(node, input.Type, UserText.Quote(input.Name), diagnostics);

    private static Value Plain(JsonNode node, DiagnosticBag diagnostics) => node switch
    {
        JsonTextNode text => new StringValue(text.Text),
        JsonBooleanNode boolean => new BooleanValue(boolean.Value),
        JsonNumberNode number => Number.TryParse(number.Raw, out var n) ? new NumberValue(n) : NullValue.Instance,
        JsonArrayNode list => new ListValue([.. list.Items.Select(i => Plain(i, diagnostics))]),
        JsonObjectNode { Properties: [{ Name: "feel", Value: JsonTextNode feel }] } => Feel(feel, diagnostics),
        JsonObjectNode o => new ContextValue(o.Properties.ToImmutableSortedDictionary(p => p.Name, p => Plain(p.Value, diagnostics), StringComparer.Ordinal)),
        _ => NullValue.Instance,
    };

    private static Value Feel(JsonTextNode text, DiagnosticBag diagnostics)
    {
        var answer = new FeelTrial(ImmutableDictionary<string, Value?>.Empty, false, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc).Run(text.Text);
        foreach (var notice in answer.Notices.Where(n => n.Code is not null))
            diagnostics.Error(notice.Code!, text.Position, notice.Message, notice.Help);
        return answer.Value ?? NullValue.Instance;
    }
}
