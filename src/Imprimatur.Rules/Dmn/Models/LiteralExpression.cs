using System.Xml.Linq;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A text of FEEL.</summary>
/// <param name="Text">The text; empty when there is none.</param>
internal sealed record LiteralExpression(string Text) : DmnExpression
{
    /// <summary>The language, when it is not that of the model.</summary>
    public string? Language { get; init; }

    /// <summary>What it imports in place of a text, which is never looked at; or null.</summary>
    public XElement? Imported { get; init; }

    /// <inheritdoc />
    public override IEnumerable<string> OwnTexts => [Text];
}
