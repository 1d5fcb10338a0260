using System.Diagnostics.CodeAnalysis;
using Imprimatur.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Imprimatur.Engine.Hosting;

/// <summary>Says what the engine works with: its store, its handlers, its directory. Packages extend it with their own methods.</summary>
/// <remarks>Code wins over defaults, and the last call over the ones before.</remarks>
public sealed class ImprimaturBuilder
{
    internal ImprimaturBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Keeps instances in a store of the host's choice.</summary>
    /// <param name="factory">Makes the store, once.</param>
    public ImprimaturBuilder UseStore(Func<IServiceProvider, IWorkflowStore> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        Services.Replace(ServiceDescriptor.Singleton(factory));
        return this;
    }

    /// <summary>Has a service task's handler made by the application's services, for each request.</summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="name">The handler's name in definitions.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ImprimaturBuilder AddHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(string name)
        where THandler : class, IServiceHandler
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Services.TryAddTransient<THandler>();
        Services.AddSingleton(new HandlerRegistration(name, services => services.GetRequiredService<THandler>()));
        return this;
    }

    /// <summary>Has a service task handled by a function.</summary>
    /// <param name="name">The handler's name in definitions.</param>
    /// <param name="handle">Does it; called at least once for each effect.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public ImprimaturBuilder AddHandler(string name, Func<ServiceRequest, CancellationToken, ValueTask<ServiceAnswer>> handle)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(handle);
        var handler = new DelegateHandler(handle);
        Services.AddSingleton(new HandlerRegistration(name, _ => handler));
        return this;
    }

    /// <summary>Names the host's directory of persons.</summary>
    /// <typeparam name="TDirectory">The directory; one for the application.</typeparam>
    public ImprimaturBuilder AddActorDirectory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDirectory>()
        where TDirectory : class, IActorDirectory
    {
        Services.Replace(ServiceDescriptor.Singleton<IActorDirectory, TDirectory>());
        return this;
    }

    /// <summary>Names what tells people.</summary>
    /// <typeparam name="TSender">The sender; one for the application.</typeparam>
    public ImprimaturBuilder AddNoticeSender<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSender>()
        where TSender : class, INoticeSender
    {
        Services.Replace(ServiceDescriptor.Singleton<INoticeSender, TSender>());
        return this;
    }
}
