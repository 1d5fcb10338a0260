using Imprimatur.Engine;
using Imprimatur.Engine.Hosting;
using Imprimatur.Storage;
using Imprimatur.Storage.Memory;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the engine.</summary>
public static class ImprimaturServiceCollectionExtensions
{
    /// <summary>Adds the engine, on a store in memory unless the builder names another.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets the options; they are checked when the application starts.</param>
    /// <returns>The builder for the store, handlers and directory.</returns>
    public static ImprimaturBuilder AddImprimatur(this IServiceCollection services, Action<ImprimaturOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<ImprimaturOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ImprimaturOptions>, ImprimaturOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IActorDirectory, NoActorDirectory>();
        services.TryAddSingleton<INoticeSender>(s => new LogNoticeSender(EngineLog.Of(s)));
        services.TryAddSingleton<IWorkflowStore, InMemoryStore>();
        EngineServices.Add(services);
        return new ImprimaturBuilder(services);
    }

    /// <summary>Keeps instances in memory: for tests and samples.</summary>
    public static ImprimaturBuilder UseInMemory(this ImprimaturBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseStore(_ => new InMemoryStore());
    }
}
