using Imprimatur.Engine;
using Imprimatur.Engine.Hosting;
using Imprimatur.Storage;
using Imprimatur.Storage.Memory;
using Imprimatur.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Imprimatur.Testing;

/// <summary>An engine for tests: virtual time, a store in memory unless another is given, and no work in the background: <see cref="RunAsync"/> does all that
/// is due.</summary>
public sealed class TestEngine : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestEngine(ServiceProvider services, VirtualTime time)
    {
        _services = services;
        Time = time;
        Engine = services.GetRequiredService<IWorkflowEngine>();
        Store = services.GetRequiredService<IWorkflowStore>();
    }

    /// <summary>The moment at which the clock of a test stands when nothing else is said: a Thursday at nine in the morning, UTC.</summary>
    public static DateTimeOffset Beginning { get; } = new(2017, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The engine.</summary>
    public IWorkflowEngine Engine { get; }

    /// <summary>The store under it.</summary>
    public IWorkflowStore Store { get; }

    /// <summary>The clock, which stands still until the test moves it.</summary>
    public VirtualTime Time { get; }

    /// <summary>Makes an engine and puts its catalog in force.</summary>
    /// <param name="options">Sets the options: the definitions, at least.</param>
    /// <param name="configure">Adds handlers, a directory, a store; null for none.</param>
    /// <param name="time">The clock; null for a new one that stands at <see cref="Beginning"/>.</param>
    /// <param name="store">The store; null for a new one in memory. An engine after an engine on one store is a restart.</param>
    public static async ValueTask<TestEngine> StartAsync(
        Action<ImprimaturOptions> options, Action<ImprimaturBuilder>? configure = null, VirtualTime? time = null, IWorkflowStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        time ??= new VirtualTime(Beginning);
        var kept = store ?? new InMemoryStore();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        var builder = services.AddImprimatur(options).UseStore(_ => kept);
        configure?.Invoke(builder);
        var engine = new TestEngine(services.BuildServiceProvider(), time);
        try
        {
            await engine.Engine.InitializeAsync().ConfigureAwait(false);
            return engine;
        }
        catch
        {
            await engine.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Fires what is due and carries what may be carried, until nothing is left for now.</summary>
    public ValueTask<DispatchReport> RunAsync() => Engine.Dispatcher.RunUntilIdleAsync();

    /// <summary>Lets time pass, and then does all that is due.</summary>
    /// <param name="span">How long.</param>
    public ValueTask<DispatchReport> PassAsync(TimeSpan span)
    {
        Time.Advance(span);
        return RunAsync();
    }

    /// <summary>Ends the engine; the store stays as it is.</summary>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
