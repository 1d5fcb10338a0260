using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Deciding;

/// <summary>Opens and closes work items; Control keeps them by step and element.</summary>
internal static class Items
{
    public static void Open(Turn turn, int step, string? element) => Add(turn, new WorkItem { Step = step, Element = element });

    /// <summary>Adds an item; one whose turn has not come waits unseen.</summary>
    public static void Add(Turn turn, WorkItem item)
    {
        var items = turn.Control.Items;
        var at = 0;
        while (at < items.Length && IsBefore(items[at], item.Step, item.Element)) at++;
        turn.Control = turn.Control with { Items = items.Insert(at, item) };
        if (item.Pending) turn.Chronicle.ItemPlaced(at);
        else turn.Chronicle.ItemOpened(at, item.Step, item.Element);
    }

    /// <summary>Opens the next pending item of a step, unless one is open there.</summary>
    public static void OpenNext(Turn turn, int step)
    {
        var next = -1;
        for (var i = 0; i < turn.Control.Items.Length; i++)
        {
            var item = turn.Control.Items[i];
            if (item.Step != step) continue;
            if (item.IsOpen) return;
            if (item.Pending && (next < 0 || item.Place < turn.Control.Items[next].Place)) next = i;
        }

        if (next < 0) return;
        var opening = turn.Control.Items[next] with { Pending = false };
        turn.SetItem(next, opening);
        turn.Chronicle.ItemReopened(next, step, opening.Element);
    }

    public static int Count(Control control, int step) => control.Items.Count(i => i.Step == step);

    public static bool IsAnyOpen(Control control, int step) => control.Items.Any(i => i.Step == step && i.IsOpen);

    /// <summary>The place after all others on a step that asks one element after the other.</summary>
    public static int NextPlace(Control control, int step)
    {
        var place = 0;
        foreach (var item in control.Items)
        {
            if (item.Step == step) place = Math.Max(place, item.Place + 1);
        }

        return place;
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
