using System.Globalization;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Views;
using Imprimatur.Tests.Reference.Generators;
using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>All that is compared of a case, as sorted lines, made of either machine.</summary>
internal static class Picture
{
    public static List<string> Of(Scene scene)
    {
        var plain = scene.Case;
        var lines = new List<string>();
        lines.Add(plain.Ended ? "ended " + (plain.Result ?? "by termination") : plain.Suspended ? "suspended" : "open");
        lines.AddRange(plain.Fields.Select(f => $"field {f.Key} = {ValueText.Of(f.Value)}"));
        lines.AddRange(plain.Approvals.Select(a => $"approval {a.Key} of {Sorted(a.Value)}"));
        lines.AddRange(plain.Performers.Where(p => p.Value.Count > 0).Select(p => $"performers {p.Key}: {Sorted(p.Value)}"));
        lines.AddRange(plain.Writers.Where(p => p.Value.Count > 0).Select(p => $"writers {p.Key}: {Sorted(p.Value)}"));
        lines.AddRange(plain.Tokens.Select(t => $"token {t.Step}{(t.Held is null ? "" : t.HeldOutside ? " held before" : " held inside")}"));
        lines.AddRange(plain.Items.Select(i =>
            $"item {i.Step}[{i.Element}] holder {i.Holder} for {Sorted(Able(scene, i))} may {Sorted(Worklist.Outcomes(scene, i))}"));
        lines.AddRange(plain.Effects.Select(e => $"effect {e.Step} {e.Handler} {Sorted(e.Inputs.Select(p => p.Key + "=" + ValueText.Of(p.Value)))}"));
        foreach (var (name, clock) in plain.Clocks)
        {
            if (clock.Due is { } due) lines.Add($"clock {name} at {Instant(due)}");
            lines.AddRange(clock.Alerts.Select(a => $"alert {a.Key} of {name} at {Instant(a.Value)}"));
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    public static List<string> Of(EngineSide engine, DateTimeOffset now)
    {
        if (engine.State is not { } state) return ["open"];
        var (plan, control) = (engine.Plan, state.Control);
        var lines = new List<string>();
        lines.Add(control.IsOver ? "ended " + (InstanceView.Result(plan, state) ?? "by termination") : control.Suspended ? "suspended" : "open");
        for (var f = 0; f < plan.Fields.Length; f++)
        {
            if (control.Fields[f] is { } value) lines.Add($"field {plan.Fields[f].Name} = {ValueText.Of(value)}");
            if (!control.Writers[f].IsEmpty) lines.Add($"writers {plan.Fields[f].Name}: {Sorted(control.Writers[f].Persons)}");
        }
        for (var s = 0; s < plan.Steps.Length; s++)
        {
            var path = plan.Steps[s].Path;
            if (!control.Approvals[s].IsDefault) lines.Add($"approval {path} of {Sorted(control.Approvals[s].Select(f => plan.Fields[f].Name))}");
            if (!control.Performers[s].IsEmpty) lines.Add($"performers {path}: {Sorted(control.Performers[s].Persons)}");
        }
        lines.AddRange(control.Tokens.Select(t =>
            $"token {plan.Steps[t.Step].Path}{(!t.IsHeld ? "" : t.Phase == TokenPhase.HeldBefore ? " held before" : " held inside")}"));
        lines.AddRange(OpenItems.Of(plan, state, engine.At(now)).Where(i => !control.Tokens.Any(t => t.IsHeld && t.Step == i.Key.Step)).Select(i =>
            $"item {plan.Steps[i.Key.Step].Path}[{i.Key.Element}] holder {i.Holder} for {Sorted(Able(i))} may {Sorted(i.Outcomes)}"));
        lines.AddRange(state.Record.Effects.Select(e => e.Effect).Select(e =>
            $"effect {plan.Steps[e.Step].Path} {e.Handler} {Sorted(e.Inputs.Select(p => p.Key + "=" + ValueText.Of(p.Value)))}"));
        lines.AddRange(OpenTimers.Of(plan, state).Select(t =>
            t.Alert < 0 ? $"clock {plan.Clocks[t.Clock].Name} at {Instant(t.At)}" : $"alert {t.Alert} of {plan.Clocks[t.Clock].Name} at {Instant(t.At)}"));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>Who finds the item on his worklist.</summary>
    private static IEnumerable<string> Able(Scene scene, RefItem item) => Village.People.Where(p => Worklist.Shows(scene, item, p)).Select(p => p.Id);

    private static IEnumerable<string> Able(OpenItem item) => Village.People.Where(p => !item.Barred.Contains(p.Id) && Meets(item, p)).Select(p => p.Id);

    private static bool Meets(OpenItem item, RefPerson who) =>
        item.Persons.Contains(who.Id) || item.Posts.Any(wanted => who.Posts.Any(p => p.Role == wanted.Role && (wanted.Unit is null || p.Unit == wanted.Unit)));

    private static string Sorted(IEnumerable<string> names) => string.Join(",", names.Order(StringComparer.Ordinal));

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
