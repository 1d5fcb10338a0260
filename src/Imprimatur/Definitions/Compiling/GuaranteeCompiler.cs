using System.Collections.Immutable;
using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Definitions.Compiling;

/// <summary>Compiles guarantees of every form.</summary>
internal static class GuaranteeCompiler
{
    public static GuaranteePlan Compile(CompileContext context, GuaranteeModel guarantee, ImmutableArray<ClockPlan> clocks) => new()
    {
        Id = guarantee.Id.Text,
        Kind = guarantee.Kind,
        Title = guarantee.Labels.Title,
        Basis = guarantee.Labels.Basis,
        Steps = [.. GuaranteeSteps.Of(context.Bound, guarantee)],
        Requires = [.. (guarantee.Requires?.Names ?? []).Select(context.Point)],
        Fields = context.SortedFields(guarantee.Fields),
        When = context.Bound.ConditionOf(guarantee.When),
        Never = context.Bound.ConditionOf(guarantee.Never),
        From = guarantee.From is { } from ? context.Point(from) : null,
        To = guarantee.To is { } to ? context.Point(to) : null,
        Unless = guarantee.Unless is { } unless ? context.Point(unless) : null,
        Term = guarantee.Term,
        Rework = guarantee.Rework,
        Clock = guarantee.Clock is { } clock ? clocks.First(c => c.Name == clock.Text).Ordinal : -1,
        StartsLate = guarantee.StartsLate,
    };
}
