using System.Globalization;
using System.Text;
using Imprimatur.Engine;
using Imprimatur.Storage;
using Imprimatur.Testing.Scenarios.Model;
using Imprimatur.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>An engine on which one scenario is played, with all that its steps remember.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly TestEngine _test;
    private readonly ScriptedHandlers _handlers;
    private readonly Desk _desk;
    private readonly Performer _performer;
    private readonly Judge _judge;

    private Stage(ScenarioFile file, TestEngine test, ScriptedHandlers handlers, NoticeBook notices)
    {
        (_test, _handlers) = (test, handlers);
        _desk = new Desk(test.Engine, file.Cast);
        _performer = new Performer(test.Engine, file.Cast, _desk);
        _judge = new Judge(file.Cast, _desk, notices);
    }

    public static async ValueTask<Stage> OpenAsync(ScenarioFile file, IWorkflowStore? store)
    {
        var handlers = new ScriptedHandlers(file.Handlers);
        var notices = new NoticeBook();
        var test = await TestEngine.StartAsync(
            options =>
            {
                options.Workflows = file.Workflows;
                options.TimeZone = file.Zone;
                foreach (var (name, text) in file.Files) options.Files[name] = text;
                options.EffectAttempts = 1_000;
                options.EffectBackoff = options.EffectBackoffLimit = TimeSpan.FromMilliseconds(1);
            },
            builder =>
            {
                builder.Services.AddSingleton<IActorDirectory>(new CastDirectory(file.Cast)).AddSingleton<INoticeSender>(notices);
                foreach (var handler in HandlerNames.Of(file)) builder.AddHandler(handler, (request, _) => ValueTask.FromResult(handlers.Answer(request)));
            },
            new VirtualTime(file.Begins),
            store).ConfigureAwait(false);
        return new Stage(file, test, handlers, notices);
    }

    /// <summary>Plays a step; what was not as it must be, or null.</summary>
    public async ValueTask<string?> PlayAsync(ScenarioStep step)
    {
        switch (step)
        {
            case CommandStep command:
                var failure = await _performer.DoAsync(command).ConfigureAwait(false);
                await SettleAsync().ConfigureAwait(false);
                return failure;
            case LookStep look:
                return await _desk.RememberAsync(look).ConfigureAwait(false);
            case PassStep pass:
                await PassAsync(pass).ConfigureAwait(false);
                return null;
            case AnswerStep answer:
                return await AnswerAsync(answer).ConfigureAwait(false);
            default:
                return await _judge.FindAsync((ExpectStep)step).ConfigureAwait(false);
        }
    }

    /// <summary>Where the instance stands, for whoever reads a failure.</summary>
    public async ValueTask<string> SituationAsync()
    {
        if (await _desk.InstanceAsync(null).ConfigureAwait(false) is not { } instance) return "";
        var text = new StringBuilder().AppendLine().Append("  it stands at: ").AppendJoin(", ", instance.OpenSteps);
        if (instance.OpenSteps.IsEmpty) text.Append(instance.Status).Append(' ').Append(instance.Result);
        var entries = await _desk.HistoryAsync(instance.Id).ConfigureAwait(false);
        foreach (var entry in entries.TakeLast(5))
        {
            text.AppendLine();
            text.Append(CultureInfo.InvariantCulture, $"  {entry.Sequence}. {entry.By ?? "engine"} {entry.Command} {entry.Step} {entry.Outcome}: ");
            text.AppendJoin("; ", entry.Events.Select(HappenedText.Of));
        }

        return text.ToString();
    }

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    /// <summary>Lets all be done that is due, and remembers what can be taken on.</summary>
    private async ValueTask SettleAsync()
    {
        await _test.RunAsync().ConfigureAwait(false);
        await _desk.LookAroundAsync().ConfigureAwait(false);
    }

    private async ValueTask PassAsync(PassStep pass)
    {
        var end = pass.Until ?? _test.Time.GetUtcNow().AddDays(pass.Days) + pass.Time;
        while (await _test.Engine.Dispatcher.NextTimerAsync().ConfigureAwait(false) is { } next && next <= end)
        {
            if (next > _test.Time.GetUtcNow()) _test.Time.AdvanceTo(next);
            if ((await _test.RunAsync().ConfigureAwait(false)).Timers == 0) break;
        }

        if (end > _test.Time.GetUtcNow()) _test.Time.AdvanceTo(end);
        await SettleAsync().ConfigureAwait(false);
    }

    private async ValueTask<string?> AnswerAsync(AnswerStep step)
    {
        _handlers.Say(step.Handler, step.Answer);
        await _test.PassAsync(TimeSpan.FromMilliseconds(1)).ConfigureAwait(false);
        await SettleAsync().ConfigureAwait(false);
        return _handlers.AllTaken(step.Handler) ? null : $"`{step.Handler}` is not asked for anything now";
    }
}
