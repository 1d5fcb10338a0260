using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Reading;

/// <summary>A work item's columns, and how they make a row.</summary>
internal static class ItemColumns
{
    public const string Names =
        "i.ordinal, i.step, i.element, i.holder, i.opened_at, i.due, i.provisional, i.steward, i.posts, i.persons, i.barred, i.outcomes";

    /// <summary>The number of columns.</summary>
    public const int Count = 12;

    public static WorkItemRow Read(Statement row, int at) => new()
    {
        Ordinal = row.GetInteger(at),
        Step = row.GetText(at + 1),
        Element = row.GetTextOrNull(at + 2),
        Holder = row.GetTextOrNull(at + 3),
        OpenedAt = row.GetMoment(at + 4),
        Due = row.GetMomentOrNull(at + 5),
        DueIsProvisional = row.GetBoolean(at + 6),
        ForSteward = row.GetBoolean(at + 7),
        Posts = Lists.ReadPosts(row.GetTextOrNull(at + 8)),
        Persons = Lists.ReadTexts(row.GetTextOrNull(at + 9)),
        Barred = Lists.ReadTexts(row.GetTextOrNull(at + 10)),
        Outcomes = Lists.ReadTexts(row.GetTextOrNull(at + 11)),
    };
}
