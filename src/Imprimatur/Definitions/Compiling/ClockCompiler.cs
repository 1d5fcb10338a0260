using System.Collections.Immutable;
using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Definitions.Compiling;

/// <summary>Compiles clocks: those of the definition, then step by step a <c>due</c> and the time of a wait.</summary>
internal static class ClockCompiler
{
    /// <summary>All clocks; an entry's index is its ordinal.</summary>
    public static ImmutableArray<ClockPlan> All(CompileContext context)
    {
        var clocks = context.Bound.Model.Clocks.Select((clock, i) => Clock(context, clock, i)).ToList();
        foreach (var step in context.Bound.Steps.Steps)
        {
            if (step.Model.Due is { } due) clocks.Add(Due(context, step, due, clocks.Count));
            if (step.Model is WaitModel wait && (wait.For is not null || wait.UntilField is not null)) clocks.Add(Time(context, step, wait, clocks.Count));
        }

        return [.. clocks];
    }

    private static ClockPlan Clock(CompileContext context, ClockModel clock, int ordinal)
    {
        var step = clock.Expired?.Step is { } name ? context.Step(name) : -1;
        return Common(context, clock, ordinal) with
        {
            FromField = context.Field(clock.FromField),
            From = clock.FromPoint is { } point ? context.Point(point) : null,
            Until = [.. (clock.Until?.Names ?? []).Select(context.Point)],
            PausedIn = context.Steps(clock.PausedIn),
            Restarts = [.. clock.Restarts.Select(r => (context.Point(r.Point), context.Field(r.Field)))],
            LongerBy = [.. clock.LongerBy.Select(l => (context.Point(l.Point), Terms(context, l.By)))],
            ExpiredStep = step,
            ExpiredWay = step < 0 ? -1 : WayOf(context, step, clock.Expired!.Outcome!),
        };
    }

    private static ClockPlan Due(CompileContext context, StepSymbol step, ClockModel due, int ordinal) => Common(context, due, ordinal) with
    {
        Name = step.Path + "/due",
        OfStep = step.Ordinal,
        From = new PointPlan(PointKind.Entered, step.Ordinal),
        Until = [new PointPlan(PointKind.Left, step.Ordinal)],
        ExpiredStep = due.Expired?.Outcome is null ? -1 : step.Ordinal,
        ExpiredWay = due.Expired?.Outcome is { } outcome ? WayOf(context, step.Ordinal, outcome) : -1,
    };

    /// <summary>The time of a wait: from entering for a term, or until a date of the instance.</summary>
    private static ClockPlan Time(CompileContext context, StepSymbol step, WaitModel wait, int ordinal) => new()
    {
        Ordinal = ordinal,
        Name = step.Path + "/time",
        Title = wait.Labels.Title,
        Basis = wait.Labels.Basis,
        OfStep = step.Ordinal,
        IsWait = true,
        FromField = context.Field(wait.UntilField),
        From = new PointPlan(PointKind.Entered, step.Ordinal),
        Within = wait.For is { } term ? [new TermCasePlan(null, term)] : [],
        ExpiredStep = step.Ordinal,
        ExpiredWay = 0,
    };

    private static ImmutableArray<TermCasePlan> Terms(CompileContext context, TermModel terms) =>
        [.. terms.Cases.Select(c => new TermCasePlan(context.Bound.ConditionOf(c.When), c.Is))];

    private static ClockPlan Common(CompileContext context, ClockModel clock, int ordinal) => new()
    {
        Ordinal = ordinal,
        Name = clock.Name.Text,
        Title = clock.Labels.Title,
        Basis = clock.Labels.Basis,
        Within = Terms(context, clock.Within),
        Alerts = [.. clock.Alerts.Select(a => new AlertPlan(a.Before, PeopleCompiler.Compile(context, a.Notify)))],
        ExpiredNotify = clock.Expired?.Notify is { } people ? PeopleCompiler.Compile(context, people) : null,
    };

    /// <summary>The outcome's index, or on a step for each element the answer's.</summary>
    private static int WayOf(CompileContext context, int step, Name outcome)
    {
        if (context.Bound.Steps.Steps[step].Model is UserTaskModel { ForEach: { } each })
            return each.Answers.Select(a => a.Name.Text).ToList().IndexOf(outcome.Text);
        return Points.WayIndex(context.Bound.Steps, step, outcome.Text);
    }
}
