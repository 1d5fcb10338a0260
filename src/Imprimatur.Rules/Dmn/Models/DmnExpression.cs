namespace Imprimatur.Rules.Dmn.Models;

/// <summary>An expression of a model, as it is written: not yet parsed.</summary>
internal abstract record DmnExpression : DmnPart
{
    /// <summary>The type of its value, or null.</summary>
    public string? TypeRef { get; init; }

    /// <summary>The expressions in it, one level down.</summary>
    public virtual IEnumerable<DmnExpression?> Children => [];

    /// <summary>The texts of FEEL that stand in it itself.</summary>
    public virtual IEnumerable<string> OwnTexts => [];

    /// <summary>The names that it declares itself.</summary>
    public virtual IEnumerable<string?> OwnNames => [];

    /// <summary>This expression and all in it.</summary>
    public IEnumerable<DmnExpression> All() => Children.OfType<DmnExpression>().SelectMany(c => c.All()).Prepend(this);
}
