using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Imprimatur.Engine.Hosting;

/// <summary>Finds the host's logging, or writes nowhere where a host has none.</summary>
internal static class EngineLog
{
    /// <summary>The category of all messages of the engine.</summary>
    public const string Category = "Imprimatur";

    public static ILogger Of(IServiceProvider services) =>
        services.GetService<ILoggerFactory>()?.CreateLogger(Category) ?? NullLogger.Instance;
}
