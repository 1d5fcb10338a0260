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

    /// <summary>The rules of a table in their order; empty for an expression.</summary>
    public abstract ImmutableArray<DecisionRule> Rules { get; }

    /// <summary>Decides.</summary>
    /// <param name="inputs">The values in the order of <see cref="Inputs"/>; null where missing.</param>
    /// <param name="now">The moment for <c>now()</c> and <c>today()</c>.</param>
    /// <param name="zone">The time zone for <c>today()</c>.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than inputs.</exception>
    public abstract DecisionResult Evaluate(ReadOnlySpan<Value?> inputs, DateTimeOffset now, TimeZoneInfo zone);

    /// <summary>Decides on values that are no objects: answers as <see cref="Evaluate"/> does.</summary>
    /// <param name="inputs">The values in the order of <see cref="Inputs"/>.</param>
    /// <param name="now">The moment for <c>now()</c> and <c>today()</c>.</param>
    /// <param name="zone">The time zone for <c>today()</c>.</param>
    /// <remarks>
    /// Allocates nothing, and costs the same for many rules as for few, when one rule of a table decides (<c>unique</c>, <c>first</c>, <c>priority</c>,
    /// <c>any</c>) and gives literals, no other decision feeds the table, and the inputs are no lists. Results are shared between calls.
    /// </remarks>
    /// <exception cref="ArgumentException">There are more or fewer values than inputs.</exception>
    public abstract DecisionResult Decide(ReadOnlySpan<TypedValue> inputs, DateTimeOffset now, TimeZoneInfo zone);

    /// <summary>Finds the rules of a table that match, whatever its hit policy: their places in <see cref="Rules"/>, in the order of the table.</summary>
    /// <param name="inputs">The values in the order of <see cref="Inputs"/>.</param>
    /// <param name="rules">Where the places go; those that find no room are counted only.</param>
    /// <param name="now">The moment for <c>now()</c> and <c>today()</c>.</param>
    /// <param name="zone">The time zone for <c>today()</c>.</param>
    /// <returns>The number of rules that match; -1 when an input can't be what it is, or it can't be told whether a rule matches: <see cref="Evaluate"/>
    /// says why.</returns>
    /// <remarks>Allocates nothing where no other decision feeds the table, the inputs are no lists, and no rule that comes into question has an expression
    /// that can't be looked through.</remarks>
    /// <exception cref="ArgumentException">There are more or fewer values than inputs.</exception>
    public abstract int Match(ReadOnlySpan<TypedValue> inputs, Span<int> rules, DateTimeOffset now, TimeZoneInfo zone);

    /// <summary>Decides, and says why: not meant for the hot path.</summary>
    /// <param name="inputs">The values in the order of <see cref="Inputs"/>; null where missing.</param>
    /// <param name="now">The moment for <c>now()</c> and <c>today()</c>.</param>
    /// <param name="zone">The time zone for <c>today()</c>.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than inputs.</exception>
    public abstract DecisionExplanation Explain(ReadOnlySpan<Value?> inputs, DateTimeOffset now, TimeZoneInfo zone);

    /// <summary>Compiles a table into its index now, and not when it is first asked.</summary>
    /// <param name="clock">The clock that compiling is measured by.</param>
    /// <returns>What it came to; null for an expression, and for a table of more than 256 columns, which is walked over row by row.</returns>
    public abstract IndexReport? PrepareIndex(TimeProvider clock);
}
