namespace Imprimatur.Engine;

/// <summary>Tells people. Called at least once for each notice; an exception is a failed attempt.</summary>
public interface INoticeSender
{
    /// <summary>Sends a notice.</summary>
    ValueTask SendAsync(Notice notice, CancellationToken cancellationToken);
}
