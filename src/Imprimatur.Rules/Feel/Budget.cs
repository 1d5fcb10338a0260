namespace Imprimatur.Rules.Feel;

/// <summary>What an evaluation may use up. Not safe to share between threads.</summary>
internal sealed class Budget
{
    private int _levels;

    /// <summary>The steps counted so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Counts work done.</summary>
    /// <exception cref="EvaluationLimitException">Too much was done.</exception>
    public void Step(int count)
    {
        Steps += count;
        if (Steps > FeelLimits.Steps || Steps < 0) throw new EvaluationLimitException($"the evaluation took more than {FeelLimits.Steps} steps");
    }

    /// <summary>Opens levels.</summary>
    /// <exception cref="EvaluationLimitException">Too many are open.</exception>
    public void Enter(int levels)
    {
        _levels += levels;
        var hasStack = System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack(); // For threads of a host that have little.
        if (_levels > FeelLimits.OpenLevels || !hasStack) throw new EvaluationLimitException("too many functions call each other");
    }

    /// <summary>Closes levels.</summary>
    public void Leave(int levels) => _levels -= levels;
}
