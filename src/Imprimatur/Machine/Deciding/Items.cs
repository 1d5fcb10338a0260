using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Deciding;

/// <summary>Opens and closes work items; Control keeps them by step and element.</summary>
internal static class Items
{
    public static void Open(Turn turn, int step, string? element)
    {
        var items = turn.Control.Items;
        var at = 0;
        while (at < items.Length && IsBefore(items[at], step, element)) at++;
        turn.Control = turn.Control with { Items = items.Insert(at, new WorkItem { Step = step, Element = element }) };
        turn.Chronicle.ItemOpened(at, step, element);
    }

    /// <summary>Takes an item away.</summary>
    public static void Close(Turn turn, int at, ItemClosing how)
    {
        turn.Chronicle.ItemGone(at, turn.Control.Items[at].IsOpen ? how : null);
        turn.Control = turn.Control with { Items = turn.Control.Items.RemoveAt(at) };
    }

    /// <summary>Takes all items of a step away.</summary>
    public static void CloseAll(Turn turn, int step, ItemClosing how)
    {
        for (var i = turn.Control.Items.Length - 1; i >= 0; i--)
        {
            if (turn.Control.Items[i].Step == step) Close(turn, i, how);
        }
    }

    private static bool IsBefore(WorkItem item, int step, string? element) =>
        item.Step < step || (item.Step == step && string.CompareOrdinal(item.Element, element) < 0);
}
