using System.Collections.Immutable;

namespace Imprimatur.Engine;

/// <summary>A standing delegation (代理): from a day, until a day, within a scope, one person may act for another. Immutable.</summary>
/// <param name="Principal">The person for whom one may act.</param>
public sealed record StandingDelegation(string Principal)
{
    /// <summary>The first day, in the catalog's time zone; null where it is open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, inclusive, in the catalog's time zone; null where it is open.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The ids of the definitions that it covers; empty for all.</summary>
    /// <value>The default is empty.</value>
    public ImmutableArray<string> Workflows { get; init; } = [];

    /// <summary>The paths of the steps that it covers; empty for all. One that names steps covers the work of these steps and nothing that concerns the whole
    /// instance, such as its start.</summary>
    /// <value>The default is empty.</value>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>Whether it holds on a day.</summary>
    internal bool IsOn(DateOnly day) => (From is not { } from || day >= from) && (Until is not { } until || day <= until);

    /// <summary>Whether it holds on a day for a definition.</summary>
    internal bool Covers(string workflow, DateOnly day) => IsOn(day) && (Workflows.IsDefaultOrEmpty || Workflows.Contains(workflow));

    /// <summary>Whether it covers a step, or with null what concerns the whole instance.</summary>
    internal bool CoversStep(string? step) => Steps.IsDefaultOrEmpty || (step is not null && Steps.Contains(step));
}
