using Imprimatur.Engine;

namespace LangfangYear.People;

/// <summary>Counts the notices that people would get (alerts of clocks, expiries).</summary>
internal sealed class QuietPost : INoticeSender
{
    private long _sent;

    public long Sent => Interlocked.Read(ref _sent);

    /// <inheritdoc />
    public ValueTask SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _sent);
        return ValueTask.CompletedTask;
    }
}
