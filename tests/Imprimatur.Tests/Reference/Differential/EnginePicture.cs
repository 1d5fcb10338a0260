using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Views;
using Imprimatur.Tests.Reference.Generators;
using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>All that is compared of a case, as sorted lines, made of the engine.</summary>
internal static class EnginePicture
{
    public static List<string> Of(EngineSide engine, DateTimeOffset now)
    {
        if (engine.State is not { } state) return ["open"];
        var (plan, control) = (engine.Plan, state.Control);
        var lines = new List<string>();
        lines.Add(control.IsOver ? "ended " + (InstanceView.Result(plan, state) ?? "by termination") : control.Suspended ? "suspended" : "open");
        for (var f = 0; f < plan.Fields.Length; f++)
        {
            if (control.Fields[f] is { } value) lines.Add($"field {plan.Fields[f].Name} = {ValueText.Of(value)}");
            if (!control.Writers[f].IsEmpty) lines.Add($"writers {plan.Fields[f].Name}: {ValueText.Sorted(control.Writers[f].Persons)}");
        }
        for (var s = 0; s < plan.Steps.Length; s++)
        {
            var path = plan.Steps[s].Path;
            if (!control.Approvals[s].IsDefault) lines.Add($"approval {path} of {ValueText.Sorted(control.Approvals[s].Select(f => plan.Fields[f].Name))}");
            if (!control.Performers[s].IsEmpty) lines.Add($"performers {path}: {ValueText.Sorted(control.Performers[s].Persons)}");
            if (!control.LastPerformers[s].IsEmpty) lines.Add($"last {path}: {ValueText.Sorted(control.LastPerformers[s].Persons)}");
        }
        lines.AddRange(control.Tokens.Select(t => Picture.Token(
            plan.Steps[t.Step].Path,
            Phase(t.Phase),
            t.Kept is not { } kept ? null : kept.To == WayPlan.Join ? "join" : plan.Steps[kept.To].Path,
            t.Return is not { } back ? null : plan.Steps[back.Step].Path,
            ValueText.Sorted(t.Origin?.By.Persons ?? []))));
        lines.AddRange(Items(engine, state, now));
        lines.AddRange(state.Record.Effects.Select(e => e.Effect).Select(e =>
            $"effect {plan.Steps[e.Step].Path} {e.Handler} {ValueText.Sorted(e.Inputs.Select(p => p.Key + "=" + ValueText.Of(p.Value)))}"));
        for (var m = 0; m < control.Messages.Length; m++)
        {
            if (control.Messages[m] is { } kept) lines.Add($"kept {plan.Messages[m].Name} by {ValueText.Sorted(kept.By.Persons)}");
        }
        lines.AddRange(state.Record.Letters.Where(l => l.WithSteward).Select(l => $"letter {plan.Messages[l.Message].Name} by {l.By}: {l.Text}"));
        lines.AddRange(OpenTimers.Of(plan, state).Select(t => t.Alert < 0
            ? $"clock {Clock(plan, t.Clock)} at {Picture.Instant(t.At)}" : $"alert {t.Alert} of {Clock(plan, t.Clock)} at {Picture.Instant(t.At)}"));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>A clock's name; the time of a wait goes by its step's.</summary>
    public static string Clock(WorkflowPlan plan, int clock) =>
        plan.Steps.FirstOrDefault(s => s is WaitPlan { Time: var time } && time == clock) is { } wait ? wait.Path + "/time" : plan.Clocks[clock].Name;

    private static IEnumerable<string> Items(EngineSide engine, InstanceState state, DateTimeOffset now)
    {
        var control = state.Control;
        foreach (var item in OpenItems.Of(engine.Plan, state, engine.At(now)))
        {
            var place = control.ItemAt(item.Key.Step, item.Key.Element);
            // what is held for the steward, and letters, are told otherwise
            if (place < 0) continue;
            var path = engine.Plan.Steps[item.Key.Step].Path;
            var able = item.ForSteward ? "for the steward" : $"for {ValueText.Sorted(Able(item))} may {ValueText.Sorted(item.Outcomes)}";
            yield return $"item {path}[{item.Key.Element}] holder {item.Holder} of {string.Join(">", control.Items[place].Givers)} {able}";
        }
    }

    private static string Phase(TokenPhase phase) => phase switch
    {
        TokenPhase.HeldBefore => " held before",
        TokenPhase.HeldInside => " held inside",
        TokenPhase.Joined => " joined",
        TokenPhase.Draining => " draining",
        TokenPhase.Inside => " inside",
        TokenPhase.Waiting => " waiting",
        _ => "",
    };

    private static IEnumerable<string> Able(OpenItem item) => Village.People.Where(p => !item.Barred.Contains(p.Id) && Meets(item, p)).Select(p => p.Id);

    private static bool Meets(OpenItem item, RefPerson who) =>
        item.Persons.Contains(who.Id) || item.Posts.Any(wanted => who.Posts.Any(p => p.Role == wanted.Role && (wanted.Unit is null || p.Unit == wanted.Unit)));
}
