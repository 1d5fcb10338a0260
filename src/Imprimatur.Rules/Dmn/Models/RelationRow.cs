using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A row of a relation.</summary>
/// <param name="Items">Its cells.</param>
internal sealed record RelationRow(ImmutableArray<DmnExpression> Items) : DmnPart;
