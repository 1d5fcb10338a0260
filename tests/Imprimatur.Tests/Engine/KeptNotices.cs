using System.Collections.Concurrent;
using Imprimatur.Engine;

namespace Imprimatur.Tests.Engine;

/// <summary>Keeps notices instead of sending them.</summary>
internal sealed class KeptNotices : INoticeSender
{
    public ConcurrentQueue<Notice> Sent { get; } = new();

    public ValueTask SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        Sent.Enqueue(notice);
        return ValueTask.CompletedTask;
    }
}
