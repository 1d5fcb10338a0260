using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>Gives a claimed item back; one that was delegated goes back to its giver.</summary>
internal static class ReleaseHandler
{
    public static Refusal? Apply(Turn turn, RecordPart record, ReleaseCommand command)
    {
        if (ItemGate.Find(turn, record, command.Item, out var at) is { } refusal) return refusal;
        var item = turn.Control.Items[at];
        if (item.Holder is null) return Refuse.NotAllowed("Nobody holds {0}.", "{0} 无人签收。", turn.Plan.Steps[item.Step].Path);
        if (ItemGate.IsFree(turn, item) is { } held) return held;
        if (!item.Givers.IsEmpty)
        {
            DelegateHandler.Return(turn, at, null, null);
            return null;
        }

        turn.SetItem(at, item with { Holder = null, HandedTo = Advice.Is(turn.Plan, item) ? item.HandedTo : null });
        turn.Chronicle.ItemReleased(at);
        return null;
    }
}
