using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Imprimatur.History;
using Imprimatur.Storage;

namespace Imprimatur.Benchmarks;

/// <summary>Makes commits of the size that `official-document` gives: eight commands to a document, each with a record, the state, an item that goes and one
/// that comes, a timer, now and
/// then an effect.</summary>
internal sealed class Office
{
    /// <summary>The commands of one document.</summary>
    public const int CommandsEach = 8;

    /// <summary>The bytes of a record, of Control and of Record.</summary>
    public const int RecordBytes = 1_100;

    public const int StateBytes = 900;

    private static readonly DateTimeOffset Epoch = new(2017, 1, 3, 1, 0, 0, TimeSpan.Zero);

    private readonly InstanceId _id = new(Guid.NewGuid());
    private byte[] _head = [];
    private long _revision;

    public bool IsDone => _revision == CommandsEach;

    public async Task StepAsync(IWorkflowStore store)
    {
        var commit = Next();
        var result = await store.CommitAsync(commit, null, CancellationToken.None).ConfigureAwait(false);
        if (result != CommitResult.Committed) throw new InvalidOperationException($"The commit ended as {result}.");
        (_revision, _head) = (commit.Next.Revision, commit.Next.Head.ToArray());
    }

    public Commit Next()
    {
        var revision = _revision + 1;
        var ends = revision == CommandsEach;
        var bytes = new byte[RecordBytes];
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"instance\":\"{_id}\",\"sequence\":{revision},"), bytes);
        var hash = ChainHash.Next(_head, bytes);
        return new Commit
        {
            Next = new InstanceRow
            {
                Space = "",
                Id = _id,
                Definition = "official-document",
                Version = 1,
                DefinitionHash = new string('d', 64),
                Key = $"doc-{_id}",
                Revision = revision,
                Status = ends ? InstanceStatus.Ended : InstanceStatus.Active,
                Result = ends ? "published" : null,
                StartedAt = Epoch,
                ChangedAt = Epoch.AddHours(revision),
                Head = hash,
                Control = new byte[StateBytes],
                Monitors = new byte[8],
                Record = new byte[StateBytes],
            },
            Record = new StoredRecord(revision, $"{_id}-{revision}", new string('a', 64), Epoch.AddHours(revision), bytes, hash),
            ItemsGone = revision > 1 ? [revision - 1] : [],
            ItemsSet = ends ? [] : [Item(revision)],
            TimersGone = revision > 1 ? [$"step{revision - 1}/due"] : [],
            TimersSet = ends ? [] : [new StoredTimer($"step{revision}/due", Epoch.AddDays(revision), false)],
            EffectsAdded = revision == CommandsEach - 1 ? [new StoredEffect(1, "publish", false, new byte[300])] : [],
            EffectsDone = ends ? [1] : [],
            PersonalAdded = revision % 2 == 1 ? [new PersonalEntry(hash, new byte[16], "li.wei")] : [],
        };
    }

    private static WorkItemRow Item(long revision) => new()
    {
        Ordinal = revision,
        Step = $"step{revision}",
        OpenedAt = Epoch,
        Due = Epoch.AddDays(revision),
        Posts = [new Post("drafter", "finance"), new Post("leader")],
        Outcomes = ImmutableArray.Create("clear", "return"),
        Barred = ["li.wei"],
    };
}
