using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;
using Imprimatur.Rules;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Steps;

/// <summary>What every happening does after its writes: <c>require</c>, <c>if</c>, <c>set</c>; and <c>notify</c>.</summary>
internal static class WayActs
{
    /// <summary>The fields (and <c>comment</c>) that a way requires and that have no value.</summary>
    /// <param name="turn">The transition.</param>
    /// <param name="way">The way.</param>
    /// <param name="comment">The comment, or null.</param>
    /// <param name="given">The fields that the command is about to write.</param>
    public static ImmutableArray<string> Missing(Turn turn, WayPlan way, string? comment, ImmutableArray<int> given)
    {
        var missing = ImmutableArray<string>.Empty;
        foreach (var field in way.Require)
        {
            if (turn.Control.Fields[field] is null && !given.Contains(field)) missing = missing.Add(turn.Plan.Fields[field].Name);
        }

        return way.RequiresComment && string.IsNullOrWhiteSpace(comment) ? missing.Add("comment") : missing;
    }

    /// <summary>Whether <c>require</c> and <c>if</c> would hold after writes that are not made yet.</summary>
    public static bool WouldHold(Turn turn, WayPlan way, ImmutableArray<FieldWrite> writes)
    {
        if (!Missing(turn, way, null, [.. writes.Select(w => w.Field)]).IsEmpty) return false;
        if (way.If is null) return true;
        var frame = turn.Frame();
        var slots = frame.Slots.ToArray();
        foreach (var write in writes) slots[write.Field] = write.Value;
        return turn.Circumstances.Rules.Holds(way.If, frame with { Slots = slots }) == Ternary.True;
    }

    /// <summary>Tests the way and sets what it sets; with no step it is an act that is possible any time.</summary>
    /// <returns>Why it can't be taken, or null.</returns>
    public static Mishap? Perform(Turn turn, StepPlan? step, WayPlan way, string? element, string? comment, PersonSet writers)
    {
        var missing = Missing(turn, way, comment, []);
        if (!missing.IsEmpty) return new Mishap(Refuse.MissingField([.. missing]));
        if (way.If is not null && turn.Holds(way.If, element) != Ternary.True)
        {
            return new Mishap(Refuse.ConditionFalse(way.If.Text, step is null ? way.Name : step.Path + "." + way.Name));
        }

        if (way.Collects >= 0 && FieldWriter.IsFull(turn, way.Collects)) return new Mishap(Refuse.Unfit(turn.Plan.Fields[way.Collects].Name));
        return way.Set.IsEmpty ? null : SetAll(turn, step, way, element, writers);
    }

    /// <summary>Reckons all values before the first is set, so that a failure leaves nothing half done.</summary>
    private static Mishap? SetAll(Turn turn, StepPlan? step, WayPlan way, string? element, PersonSet writers)
    {
        var values = new Value[way.Set.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var field = turn.Plan.Fields[way.Set[i].Field];
            var value = Sources.Value(turn, way.Set[i].Source, element);
            if (value is null || !ValueFit.Fits(field, value, turn.Circumstances.Limits)) return new Mishap(Refuse.Unfit(field.Name), HoldReason.ValueMissing);
            values[i] = value;
            if (writers.IsEmpty || value.Equals(turn.Control.Fields[field.Ordinal])) continue;
            var barring = Duties.BarringWrite(turn.Plan, turn.Control, step?.Ordinal ?? -1, field.Ordinal, writers);
            if (!barring.IsEmpty) return new Mishap(Refuse.DutyNotSeparate([.. barring]));
        }

        for (var i = 0; i < values.Length; i++) FieldWriter.Write(turn, way.Set[i].Field, values[i], writers);
        return null;
    }
}
