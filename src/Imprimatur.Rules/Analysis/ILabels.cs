namespace Imprimatur.Rules.Analysis;

/// <summary>What a diagram tells of the inputs.</summary>
internal interface ILabels
{
    /// <summary>The label of all inputs on which these rows may match, whatever a column and those after it are; null when it depends on them. Rows that
    /// make no difference may be taken out.</summary>
    int? Of(int column, ulong[] alive);
}
