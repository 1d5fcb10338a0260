using System.Collections.Concurrent;
using Imprimatur.Engine;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>Keeps all notices that were sent.</summary>
internal sealed class NoticeBook : INoticeSender
{
    private readonly ConcurrentQueue<Notice> _sent = new();

    public IEnumerable<Notice> Sent => _sent;

    public ValueTask SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        _sent.Enqueue(notice);
        return ValueTask.CompletedTask;
    }
}
