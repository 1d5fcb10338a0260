using System.Collections.Immutable;
using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Expanding;

/// <summary>The parts of a called workflow's steps, with the caller's names.</summary>
internal static class CalledParts
{
    public static WayModel Way(CalledNames names, WayModel way, int graph, string? element = null) => way with
    {
        Name = way.Name with { At = names.At },
        At = names.At,
        By = People(names, way.By, element),
        Clock = way.Clock is null ? null : way.Clock with { At = names.At },
        During = names.StepsOf(way.During, graph),
        If = names.Condition(way.If),
        Require = names.FieldsOf(way.Require),
        Writes = names.FieldsOf(way.Writes),
        Set = [.. way.Set.Select(s => new AssignmentModel(names.Field(s.Target), Value(names, s.Value, element)))],
        Approves = names.FieldsOf(way.Approves),
        Collects = way.Collects is null ? null : names.Field(way.Collects),
        Notify = People(names, way.Notify, element),
        To = names.StepsOf(way.To, graph),
        Resume = way.Resume is null ? null : way.Resume with { At = names.At },
    };

    public static PeopleModel? People(CalledNames names, PeopleModel? people, string? element = null) => people is null ? null : new PeopleModel(
        names.At,
        [.. people.AnyOf.Select(rule => rule with
        {
            At = names.At,
            Field = rule.Field is null ? null : names.Field(rule.Field, element),
            Step = rule.Step is null ? null : names.Step(rule.Step),
        })]);

    public static ValueModel Value(CalledNames names, ValueModel value, string? element = null) =>
        new(value.Constant, value.Field is null ? null : names.Field(value.Field, element), names.Text(value.Feel));

    public static ClockModel Clock(CalledNames names, ClockModel clock, Name name) => clock with
    {
        Name = name,
        Within = Term(names, clock.Within),
        FromField = clock.FromField is null ? null : names.Field(clock.FromField),
        FromPoint = clock.FromPoint is null ? null : names.Point(clock.FromPoint),
        Until = names.PointsOf(clock.Until),
        PausedIn = names.StepsOf(clock.PausedIn),
        Restarts = [.. clock.Restarts.Select(r => (names.Point(r.Point), names.Field(r.Field)))],
        LongerBy = [.. clock.LongerBy.Select(l => (names.Point(l.Point), Term(names, l.By)))],
        Alerts = [.. clock.Alerts.Select(a => new AlertModel(names.At, a.Before, People(names, a.Notify)!))],
        Expired = clock.Expired is not { } expired
            ? null
            : new ExpiryModel(names.At, People(names, expired.Notify), expired.Step is null ? null : names.Step(expired.Step), expired.Outcome),
    };

    /// <summary>A guarantee comes along. What it says of a handler or a result it says of the called workflow's steps alone.</summary>
    public static GuaranteeModel Guarantee(CalledNames names, GuaranteeModel guarantee, ImmutableArray<Name> steps) => guarantee with
    {
        Id = names.Own(guarantee.Id),
        At = names.At,
        Steps = guarantee.Handler is null && guarantee.Result is null ? names.StepsOf(guarantee.Steps) : names.StepsOf(new NameList(names.At, steps)),
        Handler = null,
        Result = null,
        Requires = names.PointsOf(guarantee.Requires),
        Fields = names.FieldsOf(guarantee.Fields),
        When = names.Condition(guarantee.When),
        Never = names.Condition(guarantee.Never),
        From = guarantee.From is null ? null : names.Point(guarantee.From),
        To = guarantee.To is null ? null : names.Point(guarantee.To),
        Unless = guarantee.Unless is null ? null : names.Point(guarantee.Unless),
        Clock = guarantee.Clock is null ? null : names.Own(guarantee.Clock),
    };

    private static TermModel Term(CalledNames names, TermModel term) =>
        new(names.At, [.. term.Cases.Select(c => (names.Condition(c.When), c.Is, names.At))]);
}
