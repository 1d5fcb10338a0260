using System.Collections.Immutable;
using Imprimatur.Definitions.Model;

namespace Imprimatur.Definitions.Compiling;

/// <summary>Makes <c>separateFrom</c> symmetric: what is named on either side holds for both.</summary>
internal sealed class Separation
{
    private readonly SortedSet<int>[] _steps;
    private readonly SortedSet<int>[] _fieldsOfStep;
    private readonly SortedSet<int>[] _stepsOfField;

    public Separation(CompileContext context)
    {
        _steps = Empty(context.Bound.Steps.Steps.Length);
        _fieldsOfStep = Empty(context.Bound.Steps.Steps.Length);
        _stepsOfField = Empty(context.Bound.Fields.Fields.Length);
        foreach (var step in context.Bound.Steps.Steps)
        {
            if (step.Model is not UserTaskModel task) continue;
            foreach (var entry in task.SeparateFrom)
            {
                if (entry.Step is { } other)
                {
                    var ordinal = context.Step(other, step.Graph);
                    _steps[step.Ordinal].Add(ordinal);
                    _steps[ordinal].Add(step.Ordinal);
                }
                else
                {
                    var field = context.Field(entry.WritersOf);
                    _fieldsOfStep[step.Ordinal].Add(field);
                    _stepsOfField[field].Add(step.Ordinal);
                }
            }
        }
    }

    /// <summary>The steps that no performer of a step may perform.</summary>
    public ImmutableArray<int> Steps(int step) => [.. _steps[step]];

    /// <summary>The fields whose writers may not perform a step.</summary>
    public ImmutableArray<int> WritersOf(int step) => [.. _fieldsOfStep[step]];

    /// <summary>The steps whose performers may not write a field.</summary>
    public ImmutableArray<int> StepsOfField(int field) => [.. _stepsOfField[field]];

    private static SortedSet<int>[] Empty(int count) => [.. Enumerable.Range(0, count).Select(_ => new SortedSet<int>())];
}
