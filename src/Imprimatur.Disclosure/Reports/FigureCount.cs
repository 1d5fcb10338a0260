using Imprimatur.Disclosure.Seeds;

namespace Imprimatur.Disclosure.Reports;

/// <summary>A figure of the report beside what the history says. Immutable.</summary>
/// <param name="Figure">The figure as the report prints it.</param>
/// <param name="Counted">What was counted; null where nothing that runs yet makes it.</param>
public sealed record FigureCount(Figure Figure, long? Counted);
