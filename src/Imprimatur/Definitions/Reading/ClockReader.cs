using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads clocks and a step's <c>due</c>.</summary>
internal static class ClockReader
{
    /// <summary>The table <c>clocks</c>.</summary>
    public static ImmutableArray<ClockModel> Table(ReadingContext context, JsonObjectNode? table)
    {
        var clocks = ImmutableArray.CreateBuilder<ClockModel>();
        foreach (var entry in context.Entries(table, "`clocks`"))
        {
            var name = context.Declared(entry, "a clock");
            if (context.Open(entry.Value, $"the clock {UserText.Quote(name.Text)}") is { } o) clocks.Add(Clock(context, name, o));
        }

        return clocks.ToImmutable();
    }

    /// <summary>A step's <c>due</c>, or null.</summary>
    public static ClockModel? Due(ReadingContext context, JsonObjectReader step)
    {
        if (step.Optional("due") is not { } due || context.Open(due.Value, "`due`") is not { } o) return null;
        var clock = new ClockModel
        {
            Name = new Name("due", due.Position),
            Labels = context.Labels(o),
            Within = TermReader.Property(context, o, "within"),
            Alerts = Alerts(context, o),
            Expired = Expired(context, o, isDue: true),
        };
        o.Finish();
        return clock;
    }

    private static ClockModel Clock(ReadingContext context, Name name, JsonObjectReader o)
    {
        var (field, point) = From(context, o);
        var clock = new ClockModel
        {
            Name = name,
            Labels = context.Labels(o),
            Within = TermReader.Property(context, o, "within"),
            FromField = field,
            FromPoint = point,
            Until = context.References(o, "until"),
            PausedIn = context.References(o, "pausedIn"),
            Restarts = Restarts(context, o),
            LongerBy = LongerBy(context, o),
            Alerts = Alerts(context, o),
            Expired = Expired(context, o, isDue: false),
        };
        o.Finish();
        return clock;
    }

    private static (Name? Field, Name? Point) From(ReadingContext context, JsonObjectReader o)
    {
        if (o.Required("from") is not { } from || context.Open(from.Value, "`from`") is not { } source) return (null, null);
        var field = context.Reference(source, "field");
        var point = context.Reference(source, "point");
        source.Finish();
        if ((field is null) == (point is null))
            context.Bag.Error(
                DefinitionCodes.ClockForm,
                from.Value.Position,
                "a clock counts from a `field` or from a `point`",
                "for example `{ \"field\": \"received\" }` or `{ \"point\": \"start\" }`");
        return (field, point);
    }

    private static ImmutableArray<(Name, Name)> Restarts(ReadingContext context, JsonObjectReader o)
    {
        var restarts = ImmutableArray.CreateBuilder<(Name, Name)>();
        foreach (var entry in context.Entries(o.Object("restarts"), "`restarts`"))
        {
            if (context.Open(entry.Value, UserText.Quote(entry.Name)) is not { } source) continue;
            restarts.Add((new Name(entry.Name, entry.Position), context.Needed(source, "field")));
            source.Finish();
        }

        return restarts.ToImmutable();
    }

    private static ImmutableArray<(Name, TermModel)> LongerBy(ReadingContext context, JsonObjectReader o) =>
    [
        .. context.Entries(o.Object("longerBy"), "`longerBy`")
            .Select(entry => (new Name(entry.Name, entry.Position), TermReader.Read(context, entry.Value, UserText.Quote(entry.Name)))),
    ];

    private static ImmutableArray<AlertModel> Alerts(ReadingContext context, JsonObjectReader o)
    {
        if (o.Array("alerts") is not { } list) return [];
        var alerts = ImmutableArray.CreateBuilder<AlertModel>();
        foreach (var item in context.Items(list, "`alerts`"))
        {
            if (context.Open(item, "an alert") is not { } alert) continue;
            var before = context.Term(alert, "before", required: true);
            var notify = PeopleReader.Property(context, alert, "notify", required: true);
            alert.Finish();
            if (before is { } term && notify is not null) alerts.Add(new AlertModel(item.Position, term, notify));
        }

        return alerts.ToImmutable();
    }

    private static ExpiryModel? Expired(ReadingContext context, JsonObjectReader o, bool isDue)
    {
        if (o.Optional("expired") is not { } expired || context.Open(expired.Value, "`expired`") is not { } e) return null;
        var notify = PeopleReader.Property(context, e, "notify");
        var step = isDue ? null : context.Reference(e, "step");
        var outcome = context.Reference(e, "outcome");
        e.Finish();
        var isWhole = isDue ? notify is not null || outcome is not null : (step is null) == (outcome is null) && (notify is not null || step is not null);
        if (!isWhole)
        {
            context.Bag.Error(
                DefinitionCodes.ClockForm,
                expired.Value.Position,
                isDue ? "`expired` says neither whom to notify nor an outcome" : "`expired` notifies, or ends a `step` by an `outcome`",
                "for example `{ \"notify\": { \"roles\": [\"supervisor\"] } }`");
        }

        return new ExpiryModel(expired.Value.Position, notify, step, outcome);
    }
}
