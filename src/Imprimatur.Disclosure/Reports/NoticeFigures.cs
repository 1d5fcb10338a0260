namespace Imprimatur.Disclosure.Reports;

/// <summary>What a year's public notices in two rounds came to, counted from the history. Immutable.</summary>
/// <param name="Started">Those that were begun.</param>
/// <param name="Granted">Those that were approved and published.</param>
/// <param name="Refused">Those that were not.</param>
/// <param name="Objections">Objections that stopped a notice.</param>
/// <param name="ShortestDays">The fewest whole days that a round hung, from the day after it was posted; null when none ran to its end.</param>
public sealed record NoticeFigures(int Started, int Granted, int Refused, int Objections, int? ShortestDays);
