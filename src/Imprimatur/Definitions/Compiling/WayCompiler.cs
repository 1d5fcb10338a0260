using System.Collections.Immutable;
using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Definitions.Compiling;

/// <summary>Compiles the one shape of what can happen.</summary>
internal static class WayCompiler
{
    /// <summary>A way of a step.</summary>
    /// <param name="context">Resolves names.</param>
    /// <param name="step">The step; null for an act that is possible any time.</param>
    /// <param name="way">The way.</param>
    /// <param name="kind">Who or what takes it.</param>
    /// <param name="writes">The fields that the step may write, which hide no outcome.</param>
    public static WayPlan Compile(CompileContext context, StepSymbol? step, WayModel way, WayKind kind, ImmutableArray<int> writes)
    {
        var element = step?.Model is UserTaskModel { ForEach: { } each } && each.Answers.Contains(way) ? each.As.Text : null;
        var condition = context.Bound.ConditionOf(way.If);
        var own = context.SortedFields(way.Writes);
        return new WayPlan
        {
            Name = way.Name.Text,
            Kind = way.Clock is null ? kind : WayKind.Clock,
            Title = way.Labels.Title,
            Basis = way.Labels.Basis,
            By = way.By is null ? null : PeopleCompiler.Compile(context, way.By, element),
            During = context.Steps(way.During),
            If = condition,
            HiddenWhenFalse = condition is not null && !condition.Reads.Any(use => writes.Contains(use.Slot) || own.Contains(use.Slot)),
            Require = way.Require is null ? [] : [.. way.Require.Names.Where(n => n.Text != "comment").Select(context.Field)],
            RequiresComment = way.Require?.Names.Any(n => n.Text == "comment") ?? false,
            Writes = own,
            Set = [.. way.Set.Select(s => Set(context, s))],
            Approves = context.SortedFields(way.Approves),
            Collects = context.Field(way.Collects),
            Notify = way.Notify is null ? null : PeopleCompiler.Compile(context, way.Notify, element),
            To = Targets(context, step, way),
            ToIsChosen = way.ToIsList || way.To is { Names: [{ Text: "earlier" }] },
            ResumesDirectly = way.Resume is not null,
        };
    }

    private static SetPlan Set(CompileContext context, AssignmentModel set)
    {
        var field = context.Bound.Fields.Find(set.Target.Text)!;
        return new SetPlan(field.Ordinal, context.Value(set.Value, field));
    }

    private static ImmutableArray<int> Targets(CompileContext context, StepSymbol? step, WayModel way)
    {
        var targets = new List<int>();
        foreach (var name in way.To?.Names ?? [])
        {
            if (name.Text == "earlier") targets.AddRange(context.Earlier.Of(step!.Ordinal));
            else targets.Add(context.Target(name, step?.Graph ?? 0));
        }

        return [.. targets.Distinct()];
    }
}
