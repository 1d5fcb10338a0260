using System.Collections.Immutable;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Decisions;

/// <summary>A compiled decision: a table or one FEEL expression, with everything it feeds on. Immutable, pure, safe to share between threads.</summary>
public abstract class Decision
{
    /// <summary>The id.</summary>
    public abstract string Id { get; }

    /// <summary>The version, from 1.</summary>
    public abstract int Version { get; }

    /// <summary>The title, or null.</summary>
    public abstract LocalizedText? Title { get; }

    /// <summary>The dates on which it is in force, inclusive; null where open.</summary>
    public abstract (DateOnly? From, DateOnly? Until) Effective { get; }

    /// <summary>The inputs in their order.</summary>
    public abstract ImmutableArray<DecisionInput> Inputs { get; }

    /// <summary>The outputs in their order.</summary>
    public abstract ImmutableArray<DecisionOutput> Outputs { get; }

    /// <summary>Decides.</summary>
    /// <param name="inputs">The values in the order of <see cref="Inputs"/>; null where missing.</param>
    /// <param name="now">The moment for <c>now()</c> and <c>today()</c>.</param>
    /// <param name="zone">The time zone for <c>today()</c>.</param>
    public abstract DecisionResult Evaluate(ReadOnlySpan<Value?> inputs, DateTimeOffset now, TimeZoneInfo zone);
}
