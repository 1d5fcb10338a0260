namespace Imprimatur.Engine;

/// <summary>A handler that can say what became of a request: asked before a request is given up, since a failure only means <em>not confirmed</em>.</summary>
public interface IAnswerLookup
{
    /// <summary>The answer to the request with this key; null when nothing was done.</summary>
    ValueTask<ServiceAnswer?> FindAsync(ServiceRequest request, CancellationToken cancellationToken);
}
