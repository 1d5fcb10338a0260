using Imprimatur.Definitions.Plans;
using Imprimatur.History.Personal;
using Imprimatur.Rules;
using Imprimatur.Rules.Values;

namespace Imprimatur.History.Explaining;

/// <summary>What people call the things of a definition: its titles, and where it has none the ids. Without a definition the ids alone.</summary>
internal sealed class Words(WorkflowPlan? plan)
{
    private const int ShortDigest = 12;

    private const int LongestValue = 80;

    public static LocalizedText Plain(string text) => new(text, text);

    public static LocalizedText Person(string id) => Erased.Is(id) ? new LocalizedText("(an erased name)", "（已清除的姓名）") : Plain(id);

    public static LocalizedText Actor(Actor? actor)
    {
        if (actor is null) return new LocalizedText("The engine", "系统");
        var name = actor.Kind switch
        {
            ActorKind.Service => new LocalizedText($"The service {actor.Id}", $"服务 {actor.Id}"),
            ActorKind.Agent => new LocalizedText($"The agent {actor.Id}", $"智能体 {actor.Id}"),
            _ => Person(actor.Id),
        };
        if (actor.ActsFor is not { } principal) return name;
        var whom = Person(principal);
        return new LocalizedText($"{name.En} (for {whom.En})", $"{name.Zh}（代 {whom.Zh}）");
    }

    /// <summary>A comment in quotation marks; nothing for null.</summary>
    public static LocalizedText Quoted(string? text) => text switch
    {
        null => Plain(""),
        _ when Erased.Is(text) => new LocalizedText(" The comment was erased.", "意见已清除。"),
        _ => new LocalizedText($" Comment: “{text}”.", $"意见：“{text}”。"),
    };

    public static string Short(string digest) => digest.Length > ShortDigest ? digest[..ShortDigest] + "…" : digest;

    public LocalizedText Step(string? path) => Both(Find(path)?.Title, path);

    /// <summary>The article of law behind a step, or null.</summary>
    public string? BasisOfStep(string? path) => Find(path)?.Basis;

    public LocalizedText Way(string? step, string? name)
    {
        if (Find(step) is not { } found || name is null) return Both(null, name);
        var way = found.Ways.FirstOrDefault(w => w.Name == name) ?? (found as UserTaskPlan)?.ForEach?.Answers.FirstOrDefault(w => w.Name == name);
        return Both(way?.Title, name);
    }

    public LocalizedText Field(string? name) => Both(plan?.Fields.FirstOrDefault(f => f.Name == name)?.Title, name);

    public LocalizedText Clock(string? name) => Both(plan?.Clocks.FirstOrDefault(c => c.Name == name)?.Title, name);

    public LocalizedText Value(string? field, Value? value) => value switch
    {
        null => Plain(""),
        StringValue text when Erased.Is(text.Text) => new LocalizedText("(erased)", "（已清除）"),
        StringValue text => Both(plan?.Fields.FirstOrDefault(f => f.Name == field)?.ValueTitles.GetValueOrDefault(text.Text), Cut(text.Text)),
        ContextValue context when context.Entries.GetValueOrDefault("digest") is StringValue digest =>
            new LocalizedText($"the text with digest {Short(digest.Text)}", $"摘要为 {Short(digest.Text)} 的文本"),
        ListValue list => Joined(list.Items.Select(i => Value(field, i))),
        ContextValue context when context.Entries.GetValueOrDefault("outcome") is StringValue outcome =>
            Reply(Value(null, context.Entries.GetValueOrDefault("element")), outcome.Text),
        _ => Plain(Cut(value.ToString())),
    };

    public static LocalizedText Joined(IEnumerable<LocalizedText> parts)
    {
        var all = parts.ToList();
        return new LocalizedText(string.Join(", ", all.Select(p => p.En)), string.Join("、", all.Select(p => p.Zh)));
    }

    /// <summary>One line, not too long.</summary>
    private static string Cut(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length > LongestValue ? line[..LongestValue] + "…" : line;
    }

    private static LocalizedText Reply(LocalizedText element, string outcome) => new($"{element.En}: {outcome}", $"{element.Zh}：{outcome}");

    private static LocalizedText Both(LocalizedText? title, string? id) => new(title?.In("en") ?? id ?? "", title?.In("zh") ?? id ?? "");

    private StepPlan? Find(string? path) => path is null ? null : plan?.Steps.FirstOrDefault(s => s.Path == path);
}
