namespace Imprimatur.Definitions.Plans;

/// <summary>A part of a series' text: a literal, a field's value, the year in the catalog's zone, or the serial.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Literal">The text of a literal.</param>
/// <param name="Field">The field's ordinal, or -1.</param>
internal sealed record SeriesPart(SeriesPartKind Kind, string Literal = "", int Field = -1);
