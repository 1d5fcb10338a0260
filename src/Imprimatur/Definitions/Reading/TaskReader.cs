using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads the steps that are small: rule tasks, service tasks, waits, numbers, ends.</summary>
internal static class TaskReader
{
    public static RuleTaskModel Rule(ReadingContext context, Name name, JsonObjectReader o)
    {
        var (decision, version) = VersionedName.Split(context, context.Needed(o, "decision"));
        return new RuleTaskModel { Name = name, At = o.Node.Position, Decision = decision, PinnedVersion = version, Ways = ThenOrOutcomes(context, o) };
    }

    public static ServiceTaskModel Service(ReadingContext context, Name name, JsonObjectReader o) => new()
    {
        Name = name,
        At = o.Node.Position,
        Handler = context.Needed(o, "handler"),
        With = ValueReader.Table(context, o, "with"),
        Writes = context.References(o, "writes"),
        Ways = WayReader.Table(context, o.Object("outcomes", required: true), "`outcomes`", "an outcome"),
    };

    public static WaitModel Wait(ReadingContext context, Name name, JsonObjectReader o)
    {
        var term = context.Term(o, "for");
        var until = o.Optional("until") is { } u && context.Open(u.Value, "`until`") is { } source ? UntilField(context, source) : null;
        var then = WayReader.Then(context, o);
        var on = ImmutableArray.CreateBuilder<WayModel>();
        foreach (var entry in context.Entries(o.Object("on"), "`on`"))
        {
            if (WayReader.Read(context, new Name(entry.Name, entry.Position), entry.Value) is { } way) on.Add(way);
        }

        var hasTime = o.Node.TryGet("for", out _) || o.Node.TryGet("until", out _);
        if (!hasTime && !o.Node.TryGet("on", out _))
            context.Bag.Error(
                DefinitionCodes.BadForm,
                o.Node.Position,
                $"the wait {UserText.Quote(name.Text)} waits for nothing",
                "say `for`, `until` or `on`");
        if (hasTime != then is not null)
            context.Bag.Error(
                DefinitionCodes.BadForm,
                o.Node.Position,
                "`then` says where a wait goes when its time is over, and belongs to `for` or `until`",
                "add both or neither");
        return new WaitModel { Name = name, At = o.Node.Position, For = term, UntilField = until, Ways = then is null ? on.ToImmutable() : [then, .. on] };
    }

    public static NumberModel Number(ReadingContext context, Name name, JsonObjectReader o) => new()
    {
        Name = name,
        At = o.Node.Position,
        Series = o.Text("series", required: true) ?? new JsonTextNode(o.Node.Position, ""),
        Into = context.Needed(o, "into"),
        Ways = OneThen(context, o),
    };

    public static EndModel End(ReadingContext context, Name name, JsonObjectReader o) => new()
    {
        Name = name,
        At = o.Node.Position,
        Result = context.Declared(o, "result", "a result"),
        EndsInstance = o.Boolean("endsInstance")?.Value ?? false,
    };

    /// <summary>The way <c>then</c>, which must be there.</summary>
    public static ImmutableArray<WayModel> OneThen(ReadingContext context, JsonObjectReader o)
    {
        if (WayReader.Then(context, o) is { } then) return [then];
        if (!o.Node.TryGet("then", out _)) o.Required("then");
        return [];
    }

    /// <summary>Either <c>then</c> or <c>outcomes</c>.</summary>
    public static ImmutableArray<WayModel> ThenOrOutcomes(ReadingContext context, JsonObjectReader o)
    {
        var then = WayReader.Then(context, o);
        var outcomes = o.Object("outcomes");
        if ((o.Node.TryGet("then", out _) ? 1 : 0) + (o.Node.TryGet("outcomes", out _) ? 1 : 0) != 1)
            context.Bag.Error(
                DefinitionCodes.BadForm,
                o.Node.Position,
                "the step ends by exactly one of `then` and `outcomes`",
                "for example `\"then\": { \"to\": \"signOff\" }`");
        var ways = WayReader.Table(context, outcomes, "`outcomes`", "an outcome");
        return then is null ? ways : [then, .. ways];
    }

    private static Name UntilField(ReadingContext context, JsonObjectReader source)
    {
        var field = context.Needed(source, "field");
        source.Finish();
        return field;
    }
}
