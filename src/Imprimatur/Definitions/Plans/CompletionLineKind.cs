namespace Imprimatur.Definitions.Plans;

/// <summary>The lines of <c>completion</c>.</summary>
internal enum CompletionLineKind : byte
{
    All,
    Any,
    AtLeastCount,
    AtLeastPercent,
    Empty,
    Otherwise,
}
