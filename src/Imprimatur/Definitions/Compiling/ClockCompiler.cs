using System.Collections.Immutable;
using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Definitions.Compiling;

/// <summary>Compiles clocks, those of the definition first, then each step's <c>due</c>.</summary>
internal static class ClockCompiler
{
    /// <summary>All clocks; an entry's index is its ordinal.</summary>
    public static ImmutableArray<ClockPlan> All(CompileContext context)
    {
        var clocks = context.Bound.Model.Clocks.Select((clock, i) => Clock(context, clock, i)).ToList();
        foreach (var step in context.Bound.Steps.Steps)
        {
            if (step.Model.Due is { } due) clocks.Add(Due(context, step, due, clocks.Count));
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

    private static ClockPlan Common(CompileContext context, ClockModel clock, int ordinal) => new()
    {
        Ordinal = ordinal,
        Name = clock.Name.Text,
        Title = clock.Labels.Title,
        Basis = clock.Labels.Basis,
        Within = [.. clock.Within.Cases.Select(c => new TermCasePlan(context.Bound.ConditionOf(c.When), c.Is))],
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
