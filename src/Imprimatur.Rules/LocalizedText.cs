namespace Imprimatur.Rules;

/// <summary>A text for people in English, Chinese or both.</summary>
/// <param name="En">The English text, or null.</param>
/// <param name="Zh">The Chinese text, or null.</param>
public sealed record LocalizedText(string? En, string? Zh)
{
    /// <summary>The text in the language of <paramref name="culture"/> where there is one, else in the other.</summary>
    /// <param name="culture">A culture's name such as <c>zh-CN</c>; null stands for English.</param>
    public string In(string? culture) =>
        culture is not null && culture.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Zh ?? En ?? "" : En ?? Zh ?? "";

    /// <inheritdoc />
    public override string ToString() => In(null);
}
