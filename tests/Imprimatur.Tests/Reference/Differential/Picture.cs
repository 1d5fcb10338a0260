using System.Globalization;
using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>All that is compared of a case, as sorted lines, made of the plain machine; <see cref="EnginePicture"/> makes the same of the engine.</summary>
internal static class Picture
{
    public static List<string> Of(Scene scene)
    {
        var plain = scene.Case;
        var lines = new List<string>();
        lines.Add(plain.Ended ? "ended " + (plain.Result ?? "by termination") : plain.Suspended ? "suspended" : "open");
        lines.AddRange(plain.Fields.Select(f => $"field {f.Key} = {ValueText.Of(f.Value)}"));
        lines.AddRange(plain.Approvals.Select(a => $"approval {a.Key} of {ValueText.Sorted(a.Value)}"));
        lines.AddRange(plain.Performers.Where(p => p.Value.Count > 0).Select(p => $"performers {p.Key}: {ValueText.Sorted(p.Value)}"));
        lines.AddRange(plain.LastPersons.Where(p => p.Value.Count > 0).Select(p => $"last {p.Key}: {ValueText.Sorted(p.Value)}"));
        lines.AddRange(plain.Writers.Where(p => p.Value.Count > 0).Select(p => $"writers {p.Key}: {ValueText.Sorted(p.Value)}"));
        lines.AddRange(plain.Tokens.Select(t => Token(t.Step, Phase(scene, t), t.Kept, t.Return?.Step, ValueText.Sorted(t.Sender))));
        lines.AddRange(plain.Items.Select(i =>
            $"item {i.Step}[{i.Element}] holder {i.Holder} of {string.Join(">", i.Givers)} {Worklist.Of(scene, i)}"));
        lines.AddRange(plain.Effects.Select(e => $"effect {e.Step} {e.Handler} {ValueText.Sorted(e.Inputs.Select(p => p.Key + "=" + ValueText.Of(p.Value)))}"));
        lines.AddRange(plain.Messages.Select(m => $"kept {m.Key} by {ValueText.Sorted(m.Value.By.Names)}"));
        lines.AddRange(plain.Letters.Select(l => $"letter {l.Name} by {l.By.Id}: {l.Comment}"));
        foreach (var (name, clock) in plain.Clocks)
        {
            if (clock.Due is { } due) lines.Add($"clock {name} at {Instant(due)}");
            lines.AddRange(clock.Alerts.Select(a => $"alert {a.Key} of {name} at {Instant(a.Value)}"));
        }
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    public static string Token(string step, string phase, string? kept, string? back, string sender) =>
        $"token {step}{phase}{Part(" kept to ", kept)}{Part(" back to ", back)}{Part(" from ", sender)}";

    public static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Part(string word, string? name) => string.IsNullOrEmpty(name) ? "" : word + name;

    private static string Phase(Scene scene, RefToken token)
    {
        if (token.Held is not null) return token.HeldOutside ? " held before" : " held inside";
        if (token.Kept is not null) return "";
        if (token.Joined) return " joined";
        if (token.Draining) return " draining";
        return token.Inside ? " inside" : scene.Page.Type(token.Step) == "wait" ? " waiting" : "";
    }
}
