using System.Collections.Immutable;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Deciding;

/// <summary>The values that a command writes. An empty text is no value: where the field is missing it stays so, where it has one it can't be taken
/// away.</summary>
internal static class Writing
{
    /// <summary>The fields that will have a value through the command.</summary>
    public static ImmutableArray<int> Given(ImmutableArray<FieldWrite> writes)
    {
        if (writes.IsEmpty) return [];
        var given = ImmutableArray.CreateBuilder<int>(writes.Length);
        foreach (var write in writes)
        {
            if (!IsNone(write.Value)) given.Add(write.Field);
        }

        return given.DrainToImmutable();
    }

    /// <summary>Tests all values; all that do not fit are named.</summary>
    public static Refusal? Test(Turn turn, ImmutableArray<FieldWrite> writes)
    {
        var unfit = ImmutableArray<string>.Empty;
        for (var i = 0; i < writes.Length; i++)
        {
            var field = turn.Plan.Fields[writes[i].Field];
            if (IsNone(writes[i].Value) ? turn.Control.Fields[field.Ordinal] is not null : !ValueFit.Fits(field, writes[i].Value, turn.Circumstances.Limits))
            {
                unfit = unfit.Add(field.Name);
                continue;
            }

            for (var j = 0; j < i; j++)
            {
                if (writes[j].Field == field.Ordinal) unfit = unfit.Add(field.Name);
            }
        }

        return unfit.IsEmpty ? null : Refuse.Unfit([.. unfit]);
    }

    /// <summary>Writes values that were tested.</summary>
    /// <returns>Whether any of them was a change.</returns>
    public static bool Write(Turn turn, ImmutableArray<FieldWrite> writes) => Write(turn, writes, turn.Writers);

    /// <summary>Writes values that were tested, in the name of somebody else than the actor of the command.</summary>
    /// <returns>Whether any of them was a change.</returns>
    public static bool Write(Turn turn, ImmutableArray<FieldWrite> writes, PersonSet writers)
    {
        var changed = false;
        foreach (var write in writes)
        {
            if (!IsNone(write.Value)) changed |= FieldWriter.Write(turn, write.Field, write.Value, writers);
        }

        return changed;
    }

    private static bool IsNone(Value value) => value is StringValue { Text.Length: 0 };
}
