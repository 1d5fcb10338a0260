using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Engine.Values;

/// <summary>Turns values into what a host works with (<see cref="FieldSet"/> says into what).</summary>
internal static class PlainValues
{
    public static object Of(Value value) => value switch
    {
        StringValue text => text.Text,
        BooleanValue truth => truth.Truth,
        NumberValue number => number.Number.ToDecimal(),
        DateValue date => date.Date,
        DateTimeValue moment => moment.Moment,
        ListValue list => list.Items.Select(Of).ToImmutableArray(),
        ContextValue context => ContentValues.From(context) ?? OfContext(context),
        _ => value.ToString(),
    };

    /// <summary>Values by name.</summary>
    public static FieldSet Of(IEnumerable<KeyValuePair<string, Value>> values) =>
        new(values.ToImmutableSortedDictionary(p => p.Key, p => Of(p.Value), StringComparer.Ordinal));

    /// <summary>A reply; any other context stands for itself as FEEL writes it.</summary>
    private static object OfContext(ContextValue context) =>
        context.Entries.GetValueOrDefault("element") is StringValue element && context.Entries.GetValueOrDefault("outcome") is StringValue outcome
            ? new Reply(
                element.Text,
                outcome.Text,
                (context.Entries.GetValueOrDefault("by") as StringValue)?.Text,
                (context.Entries.GetValueOrDefault("at") as DateTimeValue)?.Moment,
                (context.Entries.GetValueOrDefault("text") as StringValue)?.Text)
            : context.ToString();
}
