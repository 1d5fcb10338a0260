using System.Collections.Immutable;
using Imprimatur.History.Chains;
using Imprimatur.Storage;

namespace Imprimatur.Tests.History;

public sealed class ChainCheckTests
{
    private static readonly ImmutableArray<StoredRecord> Records = SampleDrafts.Encode().Records;

    [Test]
    public void A_chain_as_it_was_written_is_whole() => Assert.That(Check(Records), Is.Null);

    [Test]
    public void Any_altered_byte_of_any_record_is_found_at_that_record()
    {
        for (var i = 0; i < Records.Length; i++)
        {
            for (var at = 0; at < Records[i].Bytes.Length; at += 7)
            {
                var bytes = Records[i].Bytes.ToArray();
                bytes[at] ^= 1;
                var fault = Check(Records.SetItem(i, Records[i] with { Bytes = bytes }));
                Assert.That(fault?.Sequence, Is.EqualTo(i + 1), $"byte {at} of record {i + 1}");
            }
        }
    }

    [Test]
    public void A_record_altered_together_with_its_hash_is_found_at_the_next()
    {
        var bytes = Records[4].Bytes.ToArray();
        bytes[^3] ^= 1;
        var altered = Records[4] with { Bytes = bytes, Hash = Imprimatur.History.ChainHash.Next(Records[3].Hash.Span, bytes) };
        Assert.That(Check(Records.SetItem(4, altered))?.Sequence, Is.EqualTo(5).Or.EqualTo(6));
    }

    [Test]
    public void A_dropped_record_is_named()
    {
        Assert.That(Check(Records.RemoveAt(6)), Is.EqualTo(new ChainFault(7, ChainFaultKind.Missing, "record 7 is missing, the next one is 8")));
    }

    [Test]
    public void A_dropped_record_whose_followers_were_numbered_anew_is_found()
    {
        var renumbered = Records.RemoveAt(6).Select((r, i) => r with { Sequence = i + 1 });
        Assert.That(Check([.. renumbered])?.Sequence, Is.EqualTo(7));
    }

    [Test]
    public void Records_that_changed_places_are_found()
    {
        var swapped = Records.SetItem(2, Records[3] with { Sequence = 3 }).SetItem(3, Records[2] with { Sequence = 4 });
        Assert.That(Check(swapped)?.Kind, Is.EqualTo(ChainFaultKind.Reordered));
        Assert.That(Check(swapped)?.Sequence, Is.EqualTo(3));
    }

    [Test]
    public void A_cut_tail_is_found_against_the_instance()
    {
        Assert.That(Check(Records[..^1])?.Kind, Is.EqualTo(ChainFaultKind.Truncated));
    }

    [Test]
    public void A_cut_tail_is_found_even_when_the_revision_was_set_back()
    {
        var check = Fed(Records[..^1]);
        Assert.That(check.End(Row(Records.Length - 1, Records[^1].Hash))?.Kind, Is.EqualTo(ChainFaultKind.HeadDiffers));
    }

    [Test]
    public void A_chain_of_another_instance_is_foreign()
    {
        var check = new ChainCheck("", new InstanceId(Guid.Empty));
        check.Add(Records[0]);
        Assert.That(check.Fault?.Kind, Is.EqualTo(ChainFaultKind.Foreign));
        var elsewhere = new ChainCheck("another space", SampleDrafts.Instance);
        elsewhere.Add(Records[0]);
        Assert.That(elsewhere.Fault?.Kind, Is.EqualTo(ChainFaultKind.Foreign));
    }

    [Test]
    public void A_row_that_names_another_command_than_its_record_is_found()
    {
        Assert.That(Check(Records.SetItem(1, Records[1] with { CommandId = "other" }))?.Sequence, Is.EqualTo(2));
    }

    private static ChainFault? Check(ImmutableArray<StoredRecord> records) => Fed(records).End(Row(Records.Length, Records[^1].Hash));

    private static ChainCheck Fed(ImmutableArray<StoredRecord> records)
    {
        var check = new ChainCheck("", SampleDrafts.Instance);
        foreach (var record in records) check.Add(record);
        return check;
    }

    private static InstanceRow Row(long revision, ReadOnlyMemory<byte> head) => new()
    {
        Space = "",
        Id = SampleDrafts.Instance,
        Definition = "note",
        Version = 3,
        DefinitionHash = "",
        Key = "k",
        Revision = revision,
        Status = InstanceStatus.Active,
        StartedAt = default,
        ChangedAt = default,
        Head = head,
        Control = default,
        Monitors = default,
        Record = default,
    };
}
