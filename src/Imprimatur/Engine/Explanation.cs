using System.Collections.Immutable;

namespace Imprimatur.Engine;

/// <summary>Why an instance stands where it stands, in sentences for people.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Lines">The sentences, in the order in which things happened.</param>
public sealed record Explanation(InstanceView Instance, ImmutableArray<ExplanationLine> Lines)
{
    /// <summary>All sentences, one a line.</summary>
    /// <param name="culture">A culture's name such as <c>zh-CN</c>; English when it is null or another language.</param>
    public string In(string? culture) => string.Join('\n', Lines.Select(l => l.In(culture)));

    /// <inheritdoc />
    public override string ToString() => In(null);
}
