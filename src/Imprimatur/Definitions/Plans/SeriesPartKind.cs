namespace Imprimatur.Definitions.Plans;

/// <summary>The parts of a series' text.</summary>
internal enum SeriesPartKind : byte
{
    Literal,
    Field,
    Year,
    Serial,
}
