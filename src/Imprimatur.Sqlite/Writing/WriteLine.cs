namespace Imprimatur.Sqlite.Writing;

/// <summary>The line in which writes wait for the writer. What stands in it is taken in order,
/// save that a second command of an instance waits for the next batch.</summary>
internal sealed class WriteLine(int maxBatch)
{
    /// <summary>A monitor and no <see cref="Lock"/>, since the writer waits on it.</summary>
    private readonly object _gate = new();
    private readonly LinkedList<PendingWrite> _waiting = [];
    private bool _closed;

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public void Add(PendingWrite write)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _waiting.AddLast(write);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>No more may come; what waits is still written.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Waits for work and takes a batch; empty when the line is closed and done.</summary>
    public List<PendingWrite> Take()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closed) Monitor.Wait(_gate);
            return TakeBatch();
        }
    }

    private List<PendingWrite> TakeBatch()
    {
        var batch = new List<PendingWrite>();
        var instances = new HashSet<(string, InstanceId)>();
        for (var node = _waiting.First; node is not null && batch.Count < maxBatch;)
        {
            var next = node.Next;
            if (node.Value.Instance is not { } instance || instances.Add(instance))
            {
                batch.Add(node.Value);
                _waiting.Remove(node);
            }

            node = next;
        }

        return batch;
    }
}
