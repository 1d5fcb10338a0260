using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Steps;

/// <summary>Takes the next serial of a series, once in the life of an instance.</summary>
internal static class NumberEntry
{
    public static void Enter(Turn turn, int at, NumberPlan step)
    {
        if (turn.Control.Fields[step.Into] is null && !Take(turn, at, step)) return;
        var mishap = Ending.End(turn, at, 0, EndedBy.Nobody);
        if (mishap is not null) Holding.Inside(turn, at, mishap.Reason, mishap.Refusal.Message.In(null));
    }

    private static bool Take(Turn turn, int at, NumberPlan step)
    {
        var series = Text(turn, step.Series, null);
        if (series is null)
        {
            Holding.Inside(turn, at, HoldReason.ValueMissing, $"A part of the series at {step.Path} has no value.");
            return false;
        }

        if (!turn.Circumstances.Grants.TryGetValue(series, out var granted))
        {
            turn.Wanted = series;
            return false;
        }

        var before = turn.Taken.GetValueOrDefault(series);
        turn.Taken = turn.Taken.SetItem(series, before + 1);
        var serial = granted + before;
        var number = Text(turn, step.Series, serial)!;
        turn.Chronicle.Note(new NumberTaken(step.Ordinal, series, serial, number));
        FieldWriter.Write(turn, step.Into, new StringValue(number), PersonSet.Empty);
        return true;
    }

    /// <summary>The series' text; without the serial it names the counter.</summary>
    private static string? Text(Turn turn, ImmutableArray<SeriesPart> parts, long? serial)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            switch (part.Kind)
            {
                case SeriesPartKind.Literal: text.Append(part.Literal); break;
                case SeriesPartKind.Serial: text.Append(serial?.ToString(CultureInfo.InvariantCulture)); break;
                case SeriesPartKind.Year:
                    text.Append(TimeZoneInfo.ConvertTime(turn.Circumstances.Now, turn.Circumstances.Zone).Year.ToString("0000", CultureInfo.InvariantCulture));
                    break;
                default:
                    if (turn.Control.Fields[part.Field] is not StringValue value) return null;
                    var isUnit = turn.Plan.Fields[part.Field].Kind == FieldKind.Unit;
                    text.Append(isUnit ? turn.Circumstances.UnitCodes.GetValueOrDefault(value.Text, value.Text) : value.Text);
                    break;
            }
        }

        return text.ToString();
    }
}
