using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Reading;

/// <summary>An instance's columns, and how they make a row.</summary>
internal static class InstanceColumns
{
    public const string Names =
        "n.space, n.id, n.definition, n.version, n.definition_hash, n.key, n.revision, n.status, "
        + "n.result, n.classification, n.started_at, n.changed_at, n.head, n.control, n.monitors, n.record";

    /// <summary>The number of columns.</summary>
    public const int Count = 16;

    public static InstanceRow Read(Statement row, int at) => new()
    {
        Space = row.GetText(at),
        Id = row.GetId(at + 1),
        Definition = row.GetText(at + 2),
        Version = (int)row.GetInteger(at + 3),
        DefinitionHash = row.GetText(at + 4),
        Key = row.GetText(at + 5),
        Revision = row.GetInteger(at + 6),
        Status = (InstanceStatus)row.GetInteger(at + 7),
        Result = row.GetTextOrNull(at + 8),
        Classification = row.GetTextOrNull(at + 9),
        StartedAt = row.GetMoment(at + 10),
        ChangedAt = row.GetMoment(at + 11),
        Head = row.GetBlob(at + 12),
        Control = row.GetBlob(at + 13),
        Monitors = row.GetBlob(at + 14),
        Record = row.GetBlob(at + 15),
    };
}
