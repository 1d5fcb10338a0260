using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Reading;

/// <summary>A record's columns, and how they make a record.</summary>
internal static class RecordColumns
{
    public const string Names = "h.sequence, h.command, h.digest, h.at, h.bytes, h.hash";

    /// <summary>The number of columns.</summary>
    public const int Count = 6;

    public static StoredRecord Read(Statement row, int at) => new(
        row.GetInteger(at), row.GetText(at + 1), Convert.ToHexStringLower(row.GetSpan(at + 2)), row.GetMoment(at + 3), row.GetBlob(at + 4),
        row.GetBlob(at + 5));
}
