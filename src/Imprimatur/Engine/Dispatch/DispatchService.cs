using Imprimatur.Engine.Commands;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Imprimatur.Engine.Dispatch;

/// <summary>Runs the dispatcher in the background: after commits that made work, and now and then for work that another process or a clock made. Timers do
/// not wait for slow handlers.</summary>
internal sealed class DispatchService(
    IWorkflowEngine engine, Dispatcher dispatcher, EffectRun effects, WakeUp wakeUp, TimeProvider time, ImprimaturOptions options, ILogger logger)
    : BackgroundService
{
    /// <summary>The catalog is put in force before the application is up: mistakes in it stop the start.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await engine.InitializeAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Dispatch
        ? Task.WhenAll(
            RepeatAsync(token => dispatcher.FireAsync(options.DispatchParallelism, new DispatchCount(), token), stoppingToken),
            RepeatAsync(token => effects.RunAsync(options.DispatchParallelism, new DispatchCount(), token), stoppingToken))
        : Task.CompletedTask;

    private async Task RepeatAsync(Func<CancellationToken, ValueTask> run, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = wakeUp.Next;
            try
            {
                await run(stoppingToken).ConfigureAwait(false);
                await Task.WhenAny(next, Task.Delay(options.DispatchInterval, time, stoppingToken)).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A store that is broken for a while must not end the background work.
            catch (Exception e)
#pragma warning restore CA1031
            {
                logger.LogError(e, "The dispatcher failed and goes on");
                await Task.Delay(options.DispatchInterval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
