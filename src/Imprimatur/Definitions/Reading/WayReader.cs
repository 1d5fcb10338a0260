using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads the one shape of what can happen: outcomes, answers, messages, acts, <c>then</c>.</summary>
internal static class WayReader
{
    /// <summary>A table of ways by name.</summary>
    public static ImmutableArray<WayModel> Table(ReadingContext context, JsonObjectNode? table, string what, string each)
    {
        if (table is { Properties.IsEmpty: true } && each != "an act")
            context.Bag.Error(DefinitionCodes.Outcomes, table.Position, $"{what} is empty, so that the step could never end", $"add {each}");
        var ways = ImmutableArray.CreateBuilder<WayModel>();
        foreach (var entry in context.Entries(table, what))
        {
            if (Read(context, context.Declared(entry, each), entry.Value) is { } way) ways.Add(way);
        }

        return ways.ToImmutable();
    }

    /// <summary>The one way <c>then</c>; null when it is not there.</summary>
    public static WayModel? Then(ReadingContext context, JsonObjectReader step) =>
        step.Optional("then") is { } then ? Read(context, new Name("then", then.Position), then.Value) : null;

    /// <summary>One way; null when it is no object, which is reported.</summary>
    public static WayModel? Read(ReadingContext context, Name name, JsonNode node)
    {
        if (context.Open(node, UserText.Quote(name.Text)) is not { } o) return null;
        var by = o.Optional("by")?.Value;
        var isClock = by is JsonTextNode { Text: "clock" };
        var to = o.Optional("to")?.Value;
        var way = new WayModel
        {
            Name = name,
            At = node.Position,
            Labels = context.Labels(o),
            Clock = isClock ? new Name("clock", by!.Position) : null,
            By = by is null || isClock ? null : PeopleReader.Read(context, by),
            During = context.References(o, "during"),
            If = o.Optional("if")?.Value,
            Require = context.References(o, "require"),
            Writes = context.References(o, "writes"),
            Set = ValueReader.Table(context, o, "set"),
            Approves = context.References(o, "approves"),
            Collects = context.Reference(o, "collects"),
            Notify = PeopleReader.Property(context, o, "notify"),
            To = to is null ? null : Targets(context, to),
            ToIsList = to is JsonArrayNode,
            Resume = context.Word(o, "resume", "direct"),
        };
        o.Finish();
        return way;
    }

    /// <summary>A way that is only a target (a case of a choice).</summary>
    public static WayModel Bare(Name name, Name to) => new() { Name = name, At = name.At, To = new NameList(to.At, [to]) };

    private static NameList Targets(ReadingContext context, JsonNode node)
    {
        if (node is JsonTextNode text) return new NameList(node.Position, [context.Reference(text, "`to`")]);
        if (node is JsonArrayNode list)
        {
            if (list.Items.IsEmpty)
                context.Bag.Error(
                    JsonCodes.BadValue,
                    node.Position,
                    "an empty `to` leads nowhere",
                    "name at least one step, or leave `to` out where nothing moves");
            return context.References(list, "`to`");
        }

        JsonObjectReader.WrongKind(node, "`to`", "a text or a list of texts", context.Bag);
        return new NameList(node.Position, []);
    }
}
