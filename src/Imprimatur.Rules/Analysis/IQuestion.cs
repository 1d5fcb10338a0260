namespace Imprimatur.Rules.Analysis;

/// <summary>A question whether some input is such and such.</summary>
internal interface IQuestion
{
    /// <summary>The rows to begin with.</summary>
    ulong[] Start { get; }

    /// <summary>The row whose inputs alone are asked about, or -1.</summary>
    int Within { get; }

    /// <summary>Yes or no for all inputs on which these rows may match, whatever a column and those after it are; null when it depends on them. After the
    /// last column it is always known. Rows that make no difference may be taken out.</summary>
    bool? Of(int column, Span<ulong> alive);
}
