using System.Collections.Immutable;

namespace Imprimatur.Rules.Dmn.Models;

/// <summary>A decision table.</summary>
/// <param name="Inputs">The inputs.</param>
/// <param name="Outputs">The outputs.</param>
/// <param name="Annotations">The names of the annotation columns.</param>
/// <param name="Rules">The rules in their order.</param>
/// <param name="HitPolicy">The hit policy as it is written, or null.</param>
/// <param name="Aggregation">The aggregation as it is written, or null.</param>
internal sealed record TableExpression(
    ImmutableArray<TableInput> Inputs, ImmutableArray<TableOutput> Outputs, ImmutableArray<string> Annotations, ImmutableArray<TableRule> Rules,
    string? HitPolicy, string? Aggregation) : DmnExpression
{
    /// <summary>How it is drawn, or null.</summary>
    public string? Orientation { get; init; }

    /// <summary>What its output is called when it is drawn, or null.</summary>
    public string? OutputLabel { get; init; }

    /// <inheritdoc />
    public override IEnumerable<DmnExpression?> Children => Inputs.Select(i => i.Expression);

    /// <inheritdoc />
    public override IEnumerable<string> OwnTexts => Rules.SelectMany(r => r.Tests.Concat(r.Outputs)).Concat(Outputs.Select(o => o.Default).OfType<TableEntry>())
        .Select(e => e.Text);

    /// <inheritdoc />
    public override IEnumerable<string?> OwnNames => Outputs.Select(o => o.Name);
}
