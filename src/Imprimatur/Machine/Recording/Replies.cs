using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Recording;

/// <summary>Replies: Control keeps element and outcome, Record who gave them, when and in which words.</summary>
internal static class Replies
{
    public const string Element = "element";
    public const string Outcome = "outcome";

    /// <summary>A reply as Control keeps it.</summary>
    public static ContextValue Brief(string? element, string outcome)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
        if (element is not null) entries.Add(Element, new StringValue(element));
        entries.Add(Outcome, new StringValue(outcome));
        return new ContextValue(entries.ToImmutable());
    }

    /// <summary>A field's value with what Record knows beside it; other values as they are.</summary>
    public static Value? Full(WorkflowPlan plan, int field, Value? value, ImmutableArray<ReplyDetail> details)
    {
        if (plan.Fields[field] is not { Kind: FieldKind.List, Element: FieldKind.Reply } || value is not ListValue list || list.Items.IsEmpty) return value;
        var items = ImmutableArray.CreateBuilder<Value>(list.Items.Length);
        var used = new bool[details.Length];
        foreach (var item in list.Items) items.Add(Full(field, (ContextValue)item, details, used));
        return new ListValue(items.MoveToImmutable());
    }

    /// <summary>The element of a reply; null where it has none.</summary>
    public static string? ElementOf(Value reply) =>
        reply is ContextValue context && context.Entries.TryGetValue(Element, out var value) ? (value as StringValue)?.Text : null;

    /// <summary>A reply with the first detail of its element that no reply before it had: several may come from one message.</summary>
    private static ContextValue Full(int field, ContextValue reply, ImmutableArray<ReplyDetail> details, bool[] used)
    {
        var element = ElementOf(reply);
        for (var i = 0; i < details.Length; i++)
        {
            var detail = details[i];
            if (used[i] || detail.Field != field || !string.Equals(detail.Element, element, StringComparison.Ordinal)) continue;
            used[i] = true;
            var entries = reply.Entries.ToBuilder();
            entries["by"] = new StringValue(detail.By);
            entries["at"] = new DateTimeValue(detail.At);
            if (detail.Text is not null) entries["text"] = new StringValue(detail.Text);
            return new ContextValue(entries.ToImmutable());
        }

        return reply;
    }
}
