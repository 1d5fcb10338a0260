using System.Collections.Immutable;
using System.Xml.Linq;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A decision.</summary>
/// <param name="Name">The name.</param>
/// <param name="Logic">Its expression, or null.</param>
internal sealed record DecisionElement(string Name, DmnExpression? Logic) : DmnElement(Name)
{
    /// <summary>The question that it answers, or null.</summary>
    public string? Question { get; init; }

    /// <summary>The answers that are allowed, or null.</summary>
    public string? AllowedAnswers { get; init; }

    /// <summary>Whom and what it serves, and where it is used: references that mean nothing to an evaluation.</summary>
    public ImmutableArray<XElement> Business { get; init; } = [];
}
