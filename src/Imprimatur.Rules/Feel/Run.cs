using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel;

/// <summary>One evaluation: what it may read, and what it has used up. Not safe to share between threads.</summary>
/// <param name="mode">How failures are treated.</param>
/// <param name="names">The names from outside.</param>
/// <param name="library">The built-in functions.</param>
/// <param name="now">The moment.</param>
/// <param name="zone">The rules of the zone that <c>now()</c> is told in.</param>
/// <param name="shared">A run whose budget and warnings this one shares, since it is a part of it; or null.</param>
internal sealed class Run(FeelMode mode, INameSource names, INameSource library, DateTimeOffset now, TimeZoneInfo zone, Run? shared = null) : IStepCounter
{
    private const int MostWarnings = 100;
    private const int LevelsOfACall = 4;
    private readonly Budget _budget = shared?._budget ?? new Budget();

    /// <summary>Whether nulls are let through as DMN does.</summary>
    public bool IsStrict { get; } = mode == FeelMode.Strict;

    /// <summary>The moment in its zone.</summary>
    public DateTimeOffset Now { get; } = TimeZoneInfo.ConvertTime(now, zone);

    /// <summary>The steps counted so far.</summary>
    public int Steps => _budget.Steps;

    /// <summary>What became null because it failed, and why.</summary>
    public List<FeelWarning> Warnings { get; } = shared?.Warnings ?? [];

    /// <summary>The value of a name from outside or of a built-in function; null when there is none.</summary>
    public Value? Find(string name) => names.Find(name) ?? library.Find(name);

    /// <summary>Counts work done.</summary>
    /// <exception cref="EvaluationLimitException">Too much was done.</exception>
    public void Step(int count = 1) => _budget.Step(count);

    /// <summary>Counts a walk over a value.</summary>
    /// <exception cref="EvaluationLimitException">Too much was done.</exception>
    public void Walk(Value value) => _budget.Step(value.Extent.Size);

    /// <summary>Counts a walk over two values at once, which ends where the smaller one does.</summary>
    /// <exception cref="EvaluationLimitException">Too much was done.</exception>
    public void Walk(Value a, Value b) => _budget.Step(Math.Min(a.Extent.Size, b.Extent.Size));

    /// <summary>A value that was put together.</summary>
    /// <exception cref="EvaluationLimitException">It is too large, or has too many levels.</exception>
    public static T Made<T>(T value)
        where T : Value
    {
        var (size, levels) = value.Extent;
        if (size > FeelLimits.Value.Size) throw new EvaluationLimitException($"a value has more than {FeelLimits.Value.Size} parts");
        return levels > FeelLimits.Value.Levels
            ? throw new EvaluationLimitException($"a value has more than {FeelLimits.Value.Levels} levels") : value;
    }

    /// <summary>Begins to evaluate the body of a function that was written in FEEL, or another decision.</summary>
    /// <param name="levels">The levels of the body.</param>
    /// <exception cref="EvaluationLimitException">Too many levels are open.</exception>
    public void Enter(int levels) => _budget.Enter(levels + LevelsOfACall);

    /// <summary>Ends it.</summary>
    public void Leave(int levels) => _budget.Leave(levels + LevelsOfACall);

    /// <summary>Null, with the reason noted.</summary>
    public Value Null(TextSpan span, string reason)
    {
        if (Warnings.Count < MostWarnings) Warnings.Add(new FeelWarning(span, reason));
        return NullValue.Instance;
    }
}
