using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>Compares rows of work items by what they hold, lists included.</summary>
internal static class RowsEqual
{
    public static bool Of(WorkItemRow? a, WorkItemRow b) =>
        a is not null && a.Ordinal == b.Ordinal && a.Step == b.Step && a.Element == b.Element && a.Holder == b.Holder && a.OpenedAt == b.OpenedAt
        && a.Due == b.Due && a.DueIsProvisional == b.DueIsProvisional && a.ForSteward == b.ForSteward
        && a.Posts.AsSpan().SequenceEqual(b.Posts.AsSpan()) && a.Persons.AsSpan().SequenceEqual(b.Persons.AsSpan())
        && a.Barred.AsSpan().SequenceEqual(b.Barred.AsSpan()) && a.Outcomes.AsSpan().SequenceEqual(b.Outcomes.AsSpan());
}
