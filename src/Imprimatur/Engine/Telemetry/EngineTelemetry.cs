using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Imprimatur.Engine.Telemetry;

/// <summary>What the engine tells of itself: an activity for each command and effect, counters and durations. Both the source and the meter are named
/// <c>Imprimatur</c> (docs/engine.md).</summary>
internal sealed class EngineTelemetry : IDisposable
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Imprimatur";

    private readonly ActivitySource _source = new(Name);
    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _commands;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _effects;
    private readonly Counter<long> _timers;
    private readonly Histogram<double> _duration;

    public EngineTelemetry()
    {
        _commands = _meter.CreateCounter<long>("imprimatur.commands", "{command}", "Commands, by kind and result.");
        _conflicts = _meter.CreateCounter<long>("imprimatur.conflicts", "{conflict}", "Commits that lost a race and were tried again.");
        _effects = _meter.CreateCounter<long>("imprimatur.effects", "{effect}", "Attempts at effects, by handler and result.");
        _timers = _meter.CreateCounter<long>("imprimatur.timers", "{timer}", "Timers fired.");
        _duration = _meter.CreateHistogram<double>("imprimatur.command.duration", "s", "How long a command took, its commit included.");
    }

    public Activity? StartCommand(string kind) => _source.HasListeners() ? _source.StartActivity("imprimatur.command " + kind) : null;

    public Activity? StartEffect(string handler) =>
        _source.HasListeners() ? _source.StartActivity("imprimatur.effect " + handler, ActivityKind.Producer) : null;

    public void CountCommand(string kind, string result, TimeSpan took)
    {
        if (_commands.Enabled) _commands.Add(1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("result", result));
        if (_duration.Enabled) _duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
    }

    public void CountConflict() => _conflicts.Add(1);

    public void CountTimer() => _timers.Add(1);

    public void CountEffect(string handler, string result) =>
        _effects.Add(1, new KeyValuePair<string, object?>("handler", handler), new KeyValuePair<string, object?>("result", result));

    public void Dispose()
    {
        _source.Dispose();
        _meter.Dispose();
    }
}
