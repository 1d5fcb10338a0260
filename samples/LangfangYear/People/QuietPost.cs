using Imprimatur.Engine;

namespace LangfangYear.People;

/// <summary>Takes the notices that people would get (alerts of clocks, expiries) and keeps quiet: the history has them.</summary>
internal sealed class QuietPost : INoticeSender
{
    /// <inheritdoc />
    public ValueTask SendAsync(Notice notice, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
