using Imprimatur.Definitions.Plans;
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
        var item = turn.Control.Items[at];
        var step = (UserTaskPlan)turn.Plan.Steps[item.Step];
        var (reach, duty) = ItemGate.MayWrite(turn, step.Ordinal, command.Writes, step.Writes, []);
        var allowed = ItemGate.MayAct(turn, at);
        var refusal = allowed is { Code: RefusalCode.NotAllowed } ? allowed : reach ?? allowed ?? duty ?? ItemGate.IsFree(turn, item) ?? Writing.Test(turn, command.Writes);
        if (refusal is not null) return refusal;
        ClaimHandler.Take(turn, at);
        if (!Writing.Write(turn, command.Writes)) return null;
        var broken = turn.Watch.BrokenBy(step.Ordinal, turn.Persons, turn.Control);
        if (!broken.IsEmpty) return Refuse.GuaranteeBroken([.. broken]);
        Performing.Add(turn, step.Ordinal, turn.Persons);
        return null;
    }
}
