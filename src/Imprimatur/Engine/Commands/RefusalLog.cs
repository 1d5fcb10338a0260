using System.Threading.Channels;
using Imprimatur.Storage;
using Microsoft.Extensions.Logging;

namespace Imprimatur.Engine.Commands;

/// <summary>Writes refusals to the store's log behind the command's back: what is slow or broken there never holds or fails a command. When too many wait,
/// the oldest are dropped.</summary>
internal sealed class RefusalLog : IAsyncDisposable
{
    private const int MostWaiting = 10_000;
    private readonly IWorkflowStore _store;
    private readonly ILogger _logger;
    private readonly Channel<StoredRefusal> _waiting;
    private readonly Task _writing;
    private long _added;
    private long _written;

    public RefusalLog(IWorkflowStore store, ILogger logger)
    {
        _store = store;
        _logger = logger;
        _waiting = Channel.CreateBounded<StoredRefusal>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => Interlocked.Increment(ref _written));
        _writing = WriteAsync();
    }

    public void Add(StoredRefusal refusal)
    {
        Interlocked.Increment(ref _added);
        if (!_waiting.Writer.TryWrite(refusal)) Interlocked.Increment(ref _written);
    }

    /// <summary>Waits until all that was added before is written.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var target = Interlocked.Read(ref _added);
        while (Interlocked.Read(ref _written) < target) await Task.Delay(1, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing.ConfigureAwait(false);
    }

    private async Task WriteAsync()
    {
        await foreach (var refusal in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            try
            {
                await _store.LogRefusalAsync(refusal, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception e) when (e is ImprimaturException or System.Data.Common.DbException or IOException or InvalidOperationException)
            {
                _logger.LogWarning(e, "A refusal could not be logged: {Code} of {Command}", refusal.Code, refusal.CommandKind);
            }
            finally
            {
                Interlocked.Increment(ref _written);
            }
        }
    }
}
