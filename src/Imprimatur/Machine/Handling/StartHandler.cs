using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>Starts an instance by the first way of starting that the actor may take and whose fields are the ones given.</summary>
internal static class StartHandler
{
    public static Refusal? Apply(Turn turn, StartCommand command)
    {
        if (ItemGate.Strangers(turn) is { } stranger) return stranger;
        Refusal? first = null;
        foreach (var start in turn.Plan.Starts)
        {
            if (!PeopleMatcher.Meets(start.By, turn.By!, turn.Behalf, new Scope(turn.Control))) continue;
            var refusal = Test(turn, start, command.Writes);
            if (refusal is null)
            {
                Begin(turn, command);
                return null;
            }

            first ??= refusal;
        }

        return first ?? Refuse.NotAllowed("You may not start {0}.", "您无权发起 {0}。", turn.Plan.Id);
    }

    private static Refusal? Test(Turn turn, StartPlan start, ImmutableArray<FieldWrite> writes)
    {
        var outside = ImmutableArray<string>.Empty;
        foreach (var write in writes)
        {
            if (write.Field < 0 || write.Field >= turn.Plan.Fields.Length) return Refuse.NotFound("field");
            if (!start.Asks.Contains(write.Field)) outside = outside.Add(turn.Plan.Fields[write.Field].Name);
        }

        if (!outside.IsEmpty) return Refuse.NotAllowed("The start does not ask for {0}.", "发起时不填写 {0}。", [.. outside]);
        var given = Writing.Given(writes);
        var missing = ImmutableArray<string>.Empty;
        foreach (var field in start.Asks)
        {
            if (!given.Contains(field)) missing = missing.Add(turn.Plan.Fields[field].Name);
        }

        return missing.IsEmpty ? Writing.Test(turn, writes) : Refuse.MissingField([.. missing]);
    }

    private static void Begin(Turn turn, StartCommand command)
    {
        turn.Chronicle.Note(new InstanceStarted(command.Key));
        turn.Control = turn.Control with
        {
            Starter = turn.Persons,
            Tokens = [new Token { Graph = 0, Step = turn.Plan.Graphs[0].Start, Phase = TokenPhase.Entering }],
        };
        foreach (var field in turn.Plan.Fields)
        {
            if (field.Default is not null) FieldWriter.Write(turn, field.Ordinal, field.Default, PersonSet.Empty);
        }

        Writing.Write(turn, command.Writes);
        ClockFlags.Reached(turn, PointKind.Start, -1);
        turn.Watch.Reached(PointKind.Start, -1);
    }
}
