using System.Collections.Immutable;
using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Binding;

/// <summary>Spells out <c>earlier</c>: the user tasks that lie on every way from the start to a step, first to last, in its graph and
/// those around it.</summary>
internal sealed class EarlierSteps(Bound bound, Dominators dominators)
{
    /// <summary>The user tasks that <c>earlier</c> means at a step.</summary>
    public ImmutableArray<int> Of(int step) =>
    [
        .. dominators.Above(Flow.Entered(step))
            .Where(node => node % 3 == 1 && bound.Steps.Steps[Flow.StepOf(node)] is { Model: UserTaskModel } earlier
                && bound.Steps.IsAround(earlier.Graph, bound.Steps.Steps[step].Graph))
            .Select(Flow.StepOf)
            .Reverse(),
    ];
}
