using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>Claims an item. Claiming what one holds already changes nothing.</summary>
internal static class ClaimHandler
{
    public static Refusal? Apply(Turn turn, RecordPart record, ClaimCommand command)
    {
        if ((ItemGate.Find(turn, record, command.Item, out var at) ?? ItemGate.MayAct(turn, at, [], [])) is { } refusal) return refusal;
        Take(turn, at);
        return null;
    }

    /// <summary>Lets the actor hold an item that is free.</summary>
    public static void Take(Turn turn, int at)
    {
        var item = turn.Control.Items[at];
        if (item.Holder is not null) return;
        turn.SetItem(at, item with { Holder = turn.By!.Id });
        turn.Chronicle.ItemClaimed(at, turn.By.Id);
    }
}
