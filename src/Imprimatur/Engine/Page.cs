using System.Collections.Immutable;

namespace Imprimatur.Engine;

/// <summary>A page of a longer list.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="Next">The cursor of the next page; null when this was the last.</param>
/// <remarks>A page may hold fewer items than were asked for, and even none, although there are more: what the reader may not see is left out.</remarks>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);
