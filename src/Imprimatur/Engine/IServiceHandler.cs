namespace Imprimatur.Engine;

/// <summary>Does in the outside world what a service task asks for. Called at least once for each effect.</summary>
/// <remarks>An exception, or a digest that is not the request's own, is a failed attempt: the request comes again with the same idempotency key.</remarks>
public interface IServiceHandler
{
    /// <summary>Does it, once however often it is asked with the same <see cref="ServiceRequest.IdempotencyKey"/>.</summary>
    ValueTask<ServiceAnswer> HandleAsync(ServiceRequest request, CancellationToken cancellationToken);
}
