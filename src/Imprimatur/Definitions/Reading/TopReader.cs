using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads the small tables at the top of a definition: powers, messages, links, readers, effective dates.</summary>
internal static class TopReader
{
    private static readonly ImmutableSortedDictionary<string, PowerKind> PowerKinds = new Dictionary<string, PowerKind>
    {
        ["recall"] = PowerKind.Recall,
        ["reassign"] = PowerKind.Reassign,
        ["delegate"] = PowerKind.Delegate,
        ["addParticipant"] = PowerKind.AddParticipant,
        ["removeParticipant"] = PowerKind.RemoveParticipant,
        ["circulate"] = PowerKind.Circulate,
        ["remind"] = PowerKind.Remind,
        ["supervise"] = PowerKind.Supervise,
        ["suspend"] = PowerKind.Suspend,
        ["terminate"] = PowerKind.Terminate,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static ImmutableArray<PowerModel> Powers(ReadingContext context, JsonObjectNode? table)
    {
        var powers = ImmutableArray.CreateBuilder<PowerModel>();
        foreach (var entry in context.Entries(table, "`powers`"))
        {
            if (!PowerKinds.TryGetValue(entry.Name, out var kind))
            {
                context.Bag.Error(
                    DefinitionCodes.UnknownWord,
                    entry.Position,
                    $"{UserText.Quote(entry.Name)} is no power",
                    NearestName.Help(entry.Name, [.. PowerKinds.Keys]));
                continue;
            }

            if (context.Open(entry.Value, UserText.Quote(entry.Name)) is not { } o) continue;
            context.Labels(o);
            var by = PeopleReader.Property(context, o, "by", required: true) ?? new PeopleModel(o.Node.Position, []);
            var who = kind == PowerKind.AddParticipant ? PeopleReader.Property(context, o, "who") : null;
            powers.Add(new PowerModel(new Name(entry.Name, entry.Position), kind, by, context.References(o, "in"), who));
            o.Finish();
        }

        return powers.ToImmutable();
    }

    public static ImmutableArray<MessageModel> Messages(ReadingContext context, JsonObjectNode? table)
    {
        var messages = ImmutableArray.CreateBuilder<MessageModel>();
        foreach (var entry in context.Entries(table, "`messages`"))
        {
            var name = context.Declared(entry, "a message");
            if (context.Open(entry.Value, $"the message {UserText.Quote(name.Text)}") is not { } o) continue;
            var by = PeopleReader.Property(context, o, "by", required: true) ?? new PeopleModel(o.Node.Position, []);
            messages.Add(new MessageModel(name, context.Labels(o), by, context.Word(o, "early", "keep", "refuse") is not { Text: "refuse" }));
            o.Finish();
        }

        return messages.ToImmutable();
    }

    public static ImmutableArray<LinkModel> Links(ReadingContext context, JsonObjectNode? table)
    {
        var links = ImmutableArray.CreateBuilder<LinkModel>();
        foreach (var entry in context.Entries(table, "`links`"))
        {
            var name = context.Declared(entry, "a link", isField: true);
            if (context.Open(entry.Value, $"the link {UserText.Quote(name.Text)}") is not { } o) continue;
            links.Add(new LinkModel(name, context.Needed(o, "workflow")));
            o.Finish();
        }

        return links.ToImmutable();
    }

    public static ImmutableArray<ReaderModel> Readers(ReadingContext context, JsonArrayNode? list)
    {
        if (list is null) return [];
        var readers = ImmutableArray.CreateBuilder<ReaderModel>();
        foreach (var item in context.Items(list, "`readers`"))
        {
            if (context.Open(item, "a reader") is not { } o) continue;
            var who = PeopleReader.Property(context, o, "who", required: true);
            var fields = context.References(o, "fields");
            o.Finish();
            if (who is not null) readers.Add(new ReaderModel(item.Position, who, fields));
        }

        return readers.ToImmutable();
    }

    public static (DateOnly? From, DateOnly? Until) Effective(ReadingContext context, JsonObjectReader top)
    {
        if (top.Optional("effective") is not { } found || context.Open(found.Value, "`effective`") is not { } o) return default;
        var effective = (From: context.Date(o, "from", required: true), Until: context.Date(o, "until"));
        o.Finish();
        if (effective.Until < effective.From)
            context.Bag.Error(
                DefinitionCodes.Effective,
                found.Value.Position,
                "`until` lies before `from`",
                "both days are included; leave `until` out where it is open");
        return effective;
    }
}
