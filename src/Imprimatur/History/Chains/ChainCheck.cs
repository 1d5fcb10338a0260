using System.Globalization;
using System.Text.Json;
using Imprimatur.Storage;

namespace Imprimatur.History.Chains;

/// <summary>Checks the chain of one instance, record by record; keeps the first fault.</summary>
/// <param name="space">The space.</param>
/// <param name="instance">The instance.</param>
public sealed class ChainCheck(string space, InstanceId instance)
{
    private byte[] _head = [];

    /// <summary>The number of records that were checked.</summary>
    public long Count { get; private set; }

    /// <summary>The first fault; null while there is none.</summary>
    public ChainFault? Fault { get; private set; }

    /// <summary>Checks the next record.</summary>
    /// <param name="record">The record, as the store gives it.</param>
    public void Add(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var expected = ++Count;
        if (Fault is not null) return;
        var hash = ChainHash.Next(_head, record.Bytes.Span);
        Fault = FaultOf(record, expected, hash);
        _head = hash;
    }

    /// <summary>Compares the end of the chain with the instance's row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The first fault of all; null when the chain is whole.</returns>
    public ChainFault? End(InstanceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Fault is not null) return Fault;
        if (row.Revision > Count) return Fault = Of(Count + 1, ChainFaultKind.Truncated,
            $"the instance's revision is {row.Revision}, but its records end at {Count}");
        if (row.Revision < Count) return Fault = Of(row.Revision + 1, ChainFaultKind.HeadDiffers,
            $"the instance's revision is {row.Revision}, but there are {Count} records");
        if (!row.Head.Span.SequenceEqual(_head)) return Fault = Of(Count, ChainFaultKind.HeadDiffers, "the instance's head is not the hash of its last record");
        return null;
    }

    private ChainFault? FaultOf(StoredRecord record, long expected, byte[] hash)
    {
        if (record.Sequence > expected) return Of(expected, ChainFaultKind.Missing, $"record {expected} is missing, the next one is {record.Sequence}");
        if (record.Sequence < expected) return Of(record.Sequence, ChainFaultKind.Reordered, $"record {record.Sequence} stands where {expected} should");
        var (said, fault) = Said(record, expected);
        if (!record.Hash.Span.SequenceEqual(hash))
        {
            return fault is null && said != expected && said > 0
                ? Of(expected, ChainFaultKind.Reordered, $"the record in place {expected} says that it is {said}")
                : Of(expected, ChainFaultKind.Altered, $"the hash of record {expected} does not fit its bytes and the record before");
        }

        return fault ?? (said == expected ? null : Of(expected, ChainFaultKind.Reordered, $"the record in place {expected} says that it is {said}"));
    }

    /// <summary>What the record says of itself.</summary>
    private (long Sequence, ChainFault? Fault) Said(StoredRecord record, long expected)
    {
        try
        {
            using var json = JsonDocument.Parse(record.Bytes);
            var root = json.RootElement;
            var (sequence, owner, home) = (root.GetProperty("sequence").GetInt64(), root.GetProperty("instance").GetString(), root.GetProperty("space")
                .GetString());
            if (owner != instance.ToString() || home != space)
            {
                return (sequence, Of(expected, ChainFaultKind.Foreign, $"record {expected} belongs to instance {owner} of space `{home}`"));
            }

            var command = root.GetProperty("command").GetProperty("id").GetString();
            if (command != record.CommandId)
            {
                return (sequence, Of(expected, ChainFaultKind.Altered, $"record {expected} is of command `{command}`, its row names `{record.CommandId}`"));
            }

            return (sequence, null);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return (0, Of(expected, ChainFaultKind.Unreadable, $"record {expected} is no record: {broken.Message}"));
        }
    }

    private static ChainFault Of(long sequence, ChainFaultKind kind, FormattableString message) =>
        new(sequence, kind, message.ToString(CultureInfo.InvariantCulture));

    private static ChainFault Of(long sequence, ChainFaultKind kind, string message) => new(sequence, kind, message);
}
