using System.Collections.Immutable;

namespace Imprimatur.Drawing.Layout;

/// <summary>Lines of text broken to fit, with the size that they need.</summary>
internal sealed record PlacedText(ImmutableArray<string> Lines, double Width, double Height)
{
    public static readonly PlacedText None = new([], 0, 0);
}
