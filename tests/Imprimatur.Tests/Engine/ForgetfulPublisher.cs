using Imprimatur.Engine;

namespace Imprimatur.Tests.Engine;

/// <summary>Publishes, and then loses the connection before it can say so.</summary>
internal sealed class ForgetfulPublisher : IServiceHandler, IAnswerLookup
{
    public ValueTask<ServiceAnswer> HandleAsync(ServiceRequest request, CancellationToken cancellationToken) =>
        throw new IOException("The line broke after the text was sent.");

    public ValueTask<ServiceAnswer?> FindAsync(ServiceRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ServiceAnswer?>(Office.Publish(request));
}
