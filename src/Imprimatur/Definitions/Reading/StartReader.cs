using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads the ways of starting.</summary>
internal static class StartReader
{
    /// <summary>The list <c>starts</c>; default when it is not there.</summary>
    public static ImmutableArray<StartModel> List(ReadingContext context, JsonObjectReader o)
    {
        if (o.Array("starts") is not { } list) return default;
        var starts = ImmutableArray.CreateBuilder<StartModel>();
        foreach (var item in context.Items(list, "`starts`"))
        {
            if (context.Open(item, "a way of starting") is not { } s) continue;
            starts.Add(One(context, s));
            s.Finish();
        }

        return starts.ToImmutable();
    }

    private static StartModel One(ReadingContext context, JsonObjectReader s)
    {
        var schedule = s.Optional("schedule");
        if (schedule is not null) ScheduleReader.Read(context, schedule.Value);
        var forEach = s.Optional("forEach");
        if (forEach is not null && context.Open(forEach.Value, "`forEach`") is { } register)
        {
            context.Needed(register, "register");
            register.Finish();
        }

        var missed = context.Word(s, "missed", "each", "last", "none");
        var start = new StartModel
        {
            At = s.Node.Position,
            By = PeopleReader.Property(context, s, "by"),
            Asks = context.References(s, "asks"),
            Schedule = schedule is null ? null : new Name("schedule", schedule.Position),
            Message = context.Reference(s, "message"),
            Sets = ValueReader.Table(context, s, "sets"),
        };
        var forms = new object?[] { start.By, start.Schedule, start.Message }.Count(f => f is not null);
        var strays = start.Schedule is null && (forEach is not null || missed is not null || start.Sets.Length > 0);
        if (forms != 1)
            context.Bag.Error(
                DefinitionCodes.Starts,
                s.Node.Position,
                "a way of starting has exactly one of `by`, `schedule` and `message`",
                "for example `{ \"by\": { \"roles\": [\"drafter\"] }, \"asks\": [\"issuer\"] }`");
        else if (strays)
            context.Bag.Error(
                DefinitionCodes.Starts,
                s.Node.Position,
                "`forEach`, `sets` and `missed` belong to a start by `schedule`",
                "what people give is named by `asks`");
        else if (start.Schedule is not null && start.Asks is not null)
            context.Bag.Error(DefinitionCodes.Starts, start.Asks.At, "a schedule can be asked for nothing", "give values by `sets`");
        return start;
    }
}
