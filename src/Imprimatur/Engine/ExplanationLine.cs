using System.Globalization;
using Imprimatur.Rules;

namespace Imprimatur.Engine;

/// <summary>A sentence of an explanation.</summary>
/// <param name="Sequence">The record that it explains.</param>
/// <param name="At">When, in the catalog's time zone.</param>
/// <param name="Text">What happened and why.</param>
/// <param name="Basis">The article of law, or null.</param>
public sealed record ExplanationLine(long Sequence, DateTimeOffset At, LocalizedText Text, string? Basis)
{
    /// <summary>The sentence with its moment and basis.</summary>
    /// <param name="culture">A culture's name such as <c>zh-CN</c>; English when it is null or another language.</param>
    public string In(string? culture)
    {
        var text = $"{At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {Text.In(culture)}";
        return Basis is null ? text : $"{text} [{Basis}]";
    }
}
