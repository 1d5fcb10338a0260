using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>Stores part of one's own open item: at once, for all to see, and with all consequences.</summary>
internal static class SaveHandler
{
    public static Refusal? Apply(Turn turn, RecordPart record, SaveCommand command)
    {
        if (ItemGate.Find(turn, record, command.Item, out var at) is { } gone) return gone;
        if ((ItemGate.MayAct(turn, at, command.Writes, []) ?? Writing.Test(turn, command.Writes)) is { } refusal) return refusal;
        var step = turn.Plan.Steps[turn.Control.Items[at].Step];
        ClaimHandler.Take(turn, at);
        if (!Writing.Write(turn, command.Writes)) return null;
        var broken = turn.Watch.BrokenBy(step.Ordinal, turn.Persons, turn.Control);
        if (!broken.IsEmpty) return Refuse.GuaranteeBroken([.. broken]);
        Performing.Add(turn, step.Ordinal, turn.Persons);
        return null;
    }
}
