namespace Imprimatur.Rules.Feel.Tree;

/// <summary><c>x in list</c>, or <c>x in from..to</c>.</summary>
/// <param name="Name">The name that is bound.</param>
/// <param name="Source">The list, or the first number of a count.</param>
/// <param name="To">The last number of a count; null for a list.</param>
internal sealed record IteratorClause(string Name, Node Source, Node? To);
