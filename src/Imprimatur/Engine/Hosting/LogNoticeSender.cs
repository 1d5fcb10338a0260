using Microsoft.Extensions.Logging;

namespace Imprimatur.Engine.Hosting;

/// <summary>Stands in where the host names no sender: notices go to the log.</summary>
internal sealed class LogNoticeSender(ILogger logger) : INoticeSender
{
    public ValueTask SendAsync(Notice notice, CancellationToken cancellationToken)
    {
        logger.LogInformation("Notice about {About} of instance {Key} has no sender", notice.About, notice.Key);
        return ValueTask.CompletedTask;
    }
}
