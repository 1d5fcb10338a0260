namespace Imprimatur.Drawing.Charts;

/// <summary>What a line of text in a box says; it decides the size and the colour.</summary>
internal enum LineRole : byte
{
    Title,
    Who,
    Note,
    Due,
    Basis,
}
