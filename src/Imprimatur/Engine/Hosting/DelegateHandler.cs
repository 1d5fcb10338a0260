namespace Imprimatur.Engine.Hosting;

/// <summary>A handler that is a function.</summary>
internal sealed class DelegateHandler(Func<ServiceRequest, CancellationToken, ValueTask<ServiceAnswer>> handle) : IServiceHandler
{
    public ValueTask<ServiceAnswer> HandleAsync(ServiceRequest request, CancellationToken cancellationToken) => handle(request, cancellationToken);
}
