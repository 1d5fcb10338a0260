using System.Collections.Immutable;
using Imprimatur.Engine;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>Looks whether all is as a scenario says that it must be.</summary>
internal sealed class Judge(Cast cast, Desk desk, NoticeBook notices)
{
    /// <summary>The first thing that is not as it must be, and what is instead; null when all is.</summary>
    public async ValueTask<string?> FindAsync(ExpectStep step)
    {
        if (await desk.InstanceAsync(step.In).ConfigureAwait(false) is not { } instance) return "nobody of the cast sees the instance";
        return OfInstance(step, instance)
            ?? await OfWorklistsAsync(step, instance.Id).ConfigureAwait(false)
            ?? await OfHistoryAsync(step, instance.Id).ConfigureAwait(false)
            ?? OfNotices(step, instance.Id);
    }

    private static string? OfInstance(ExpectStep step, InstanceView instance)
    {
        if (step.Status is { } status && !string.Equals(status, instance.Status.ToString(), StringComparison.OrdinalIgnoreCase))
            return $"it must be {status}, and is {instance.Status}";
        if (step.Result is { } result && result != instance.Result) return $"its result must be `{result}`, and is `{instance.Result}`";
        if (step.Version is { } version && version != instance.Version) return $"it must run under version {version}, and runs under {instance.Version}";
        if (!step.Open.IsDefault && !SameSet(step.Open, instance.OpenSteps))
            return $"it must stand at [{string.Join(", ", step.Open)}], and stands at [{string.Join(", ", instance.OpenSteps)}]";
        foreach (var (name, value) in step.Fields ?? [])
        {
            if (!FieldText.Same(value, instance.Fields[name])) return $"`{name}` must be {FieldText.Of(value)}, and is {FieldText.Of(instance.Fields[name])}";
        }

        return null;
    }

    private async ValueTask<string?> OfWorklistsAsync(ExpectStep step, InstanceId instance)
    {
        foreach (var (actor, expected) in step.Worklist ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty)
        {
            var items = await desk.WorklistAsync(cast.Actors[actor], instance).ConfigureAwait(false);
            ImmutableArray<string> shown = [.. items.Select(i => i.Element is null ? i.Step : $"{i.Step}[{i.Element}]")];
            if (!SameSet(expected, shown)) return $"the worklist of {actor} must show [{string.Join(", ", expected)}], and shows [{string.Join(", ", shown)}]";
        }

        foreach (var (actor, steps) in step.Outcomes ?? ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<string>>>.Empty)
        {
            var items = await desk.WorklistAsync(cast.Actors[actor], instance).ConfigureAwait(false);
            foreach (var (path, expected) in steps)
            {
                ImmutableArray<string> offered = [.. items.Where(i => i.Step == path).SelectMany(i => i.Outcomes).Select(o => o.Name).Distinct()];
                if (!SameSet(expected, offered))
                    return $"{actor} must be offered [{string.Join(", ", expected)}] at `{path}`, and is offered [{string.Join(", ", offered)}]";
            }
        }

        return null;
    }

    private async ValueTask<string?> OfHistoryAsync(ExpectStep step, InstanceId instance)
    {
        if (step.History.IsDefault && step.Never.IsDefault && step.Deadlines is null) return null;
        var events = (await desk.HistoryAsync(instance).ConfigureAwait(false)).SelectMany(e => e.Events).ToList();
        var from = 0;
        foreach (var named in step.History.IsDefault ? [] : step.History)
        {
            var at = events.FindIndex(from, e => HappenedText.Matches(e, named));
            if (at < 0) return $"`{named}` must have happened{(from > 0 ? $" after `{HappenedText.Of(events[from - 1])}`" : "")}, and did not";
            from = at + 1;
        }

        foreach (var named in step.Never.IsDefault ? [] : step.Never)
        {
            if (events.Find(e => HappenedText.Matches(e, named)) is { } happened)
                return $"`{named}` must not have happened, and did: {HappenedText.Of(happened)}";
        }

        foreach (var (clock, expected) in step.Deadlines ?? ImmutableSortedDictionary<string, DateTimeOffset?>.Empty)
        {
            var last = events.FindLast(e => e.Kind is "clockSet" or "clockStopped" && e.Name == clock);
            var due = last?.Kind == "clockSet" ? last.Value as DateTimeOffset? : null;
            if (due != expected) return $"the clock `{clock}` must run until {FieldText.Of((object?)expected)}, and runs until {FieldText.Of((object?)due)}";
        }

        return null;
    }

    private string? OfNotices(ExpectStep step, InstanceId instance)
    {
        if (step.Notices.IsDefault) return null;
        var sent = notices.Sent.Where(n => n.Instance == instance)
            .Select(n => (IEnumerable<string>)[n.About, .. n.Persons, .. n.Posts.Select(p => p.Role)]).Select(w => w.ToList()).ToList();
        var from = 0;
        foreach (var named in step.Notices)
        {
            var at = sent.FindIndex(from, words => named.Split(' ').All(words.Contains));
            if (at < 0) return $"a notice `{named}` must have been sent, and was not: {string.Join("; ", sent.Select(w => string.Join(' ', w)))}";
            from = at + 1;
        }

        return null;
    }

    private static bool SameSet(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
