using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.Engine.Dispatch;
using Imprimatur.Engine.People;
using Imprimatur.Engine.Reading;
using Imprimatur.Engine.Telemetry;
using Imprimatur.Engine.Values;
using Imprimatur.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Imprimatur.Engine.Hosting;

/// <summary>Puts the engine's parts together from the application's services.</summary>
internal static class EngineServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<EngineTelemetry>();
        services.TryAddSingleton<WakeUp>();
        services.TryAddSingleton(s => new FieldsReader(Options(s).Limits));
        services.TryAddSingleton(s => new ActorResolver(s.GetRequiredService<IActorDirectory>()));
        services.TryAddSingleton(s => new CatalogShelf(Store(s), new CatalogSource(Options(s), EngineLog.Of(s)), Time(s), EngineLog.Of(s)));
        services.TryAddSingleton(s => new InstanceLoader(Store(s), Get<CatalogShelf>(s), Options(s).CachedInstances));
        services.TryAddSingleton(s => new RefusalLog(Store(s), EngineLog.Of(s)));
        services.TryAddSingleton(s => new DraftMaker(Get<ActorResolver>(s), Get<CatalogShelf>(s), Time(s), Options(s).Limits));
        services.TryAddSingleton(s => new Transactor(Store(s), new SerialBook(Store(s)), Get<CatalogShelf>(s)));
        services.TryAddSingleton(RunnerOf);
        services.TryAddSingleton(StarterOf);
        services.TryAddSingleton(CarrierOf);
        services.TryAddSingleton(s => new TimerRun(Store(s), Get<InstanceLoader>(s), Get<CommandRunner>(s), Get<EngineTelemetry>(s), Time(s), EngineLog.Of(s)));
        services.TryAddSingleton(s => new CalendarRun(
            Store(s), Get<InstanceLoader>(s), Get<CatalogShelf>(s), Get<CommandRunner>(s), Time(s), Options(s).Limits));
        services.TryAddSingleton(s => new EffectRun(Store(s), Get<EffectCarrier>(s), Get<WakeUp>(s), Time(s)));
        services.TryAddSingleton(s => new Dispatcher(Store(s), Get<CatalogShelf>(s), Get<CalendarRun>(s), Get<TimerRun>(s), Get<EffectRun>(s)));
        services.TryAddSingleton(EngineOf);
        services.AddHostedService(s => new DispatchService(
            Get<IWorkflowEngine>(s), Get<Dispatcher>(s), Get<EffectRun>(s), Get<WakeUp>(s), Time(s), Options(s), EngineLog.Of(s)));
    }

    private static CommandRunner RunnerOf(IServiceProvider s) => new(
        Store(s), Get<InstanceLoader>(s), Get<Transactor>(s), Get<DraftMaker>(s), Get<CatalogShelf>(s), Get<WakeUp>(s), Get<RefusalLog>(s),
        Get<EngineTelemetry>(s), Time(s), Options(s).ConflictRetries);

    private static InstanceStarter StarterOf(IServiceProvider s) => new(
        Store(s), Get<InstanceLoader>(s), Get<Transactor>(s), Get<DraftMaker>(s), Get<ActorResolver>(s), Get<CatalogShelf>(s), Get<FieldsReader>(s),
        Get<WakeUp>(s), Get<RefusalLog>(s), Get<EngineTelemetry>(s), Time(s), Options(s).ConflictRetries);

    private static EffectCarrier CarrierOf(IServiceProvider s)
    {
        var registered = s.GetServices<HandlerRegistration>().GroupBy(r => r.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last().Make, StringComparer.Ordinal);
        var options = Options(s);
        return new EffectCarrier(
            Store(s), Get<InstanceLoader>(s), Get<CommandRunner>(s), Get<CatalogShelf>(s), Get<FieldsReader>(s),
            (name, services) => registered.GetValueOrDefault(name)?.Invoke(services), Get<INoticeSender>(s), new NoticeGate(Get<IActorDirectory>(s)),
            Get<IServiceScopeFactory>(s),
            Get<EngineTelemetry>(s), Time(s), new EffectPatience(options.EffectAttempts, options.EffectBackoff, options.EffectBackoffLimit), EngineLog.Of(s));
    }

    private static IWorkflowEngine EngineOf(IServiceProvider s)
    {
        var (store, loader, shelf, space) = (Store(s), Get<InstanceLoader>(s), Get<CatalogShelf>(s), Options(s).Space);
        var eyes = new EyeMaker(Get<ActorResolver>(s), shelf, Time(s));
        return new WorkflowEngine(
            Get<CommandRunner>(s), Get<InstanceStarter>(s), Get<FieldsReader>(s), shelf,
            new WorklistReader(store, loader, shelf, Get<ActorResolver>(s), Time(s), space), new InstancesReader(store, loader, shelf, eyes, space),
            new FeedReader(store, loader, shelf, eyes, space), Get<Dispatcher>(s), space);
    }

    private static T Get<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();

    private static IWorkflowStore Store(IServiceProvider services) => services.GetRequiredService<IWorkflowStore>();

    private static TimeProvider Time(IServiceProvider services) => services.GetRequiredService<TimeProvider>();

    private static ImprimaturOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<ImprimaturOptions>>().Value;
}
