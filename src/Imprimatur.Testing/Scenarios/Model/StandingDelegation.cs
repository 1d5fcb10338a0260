using System.Collections.Immutable;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>A standing delegation (委托).</summary>
/// <param name="Of">Whose work it is.</param>
/// <param name="To">Who may do it.</param>
/// <param name="From">The first day, or null.</param>
/// <param name="Until">The last day, or null.</param>
/// <param name="Workflows">The definitions that it is for; empty for all.</param>
internal sealed record StandingDelegation(string Of, string To, DateOnly? From, DateOnly? Until, ImmutableArray<string> Workflows);
