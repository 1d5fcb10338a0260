using System.Collections.Immutable;
using System.Globalization;

namespace Imprimatur.Engine;

/// <summary>The command does not hold; nothing changed.</summary>
/// <param name="Refusal">Why.</param>
public sealed record Refused(Refusal Refusal) : CommandResult
{
    /// <summary>The code.</summary>
    public RefusalCode Code => Refusal.Code;

    /// <summary>What it is about: the fields that are missing, the steps already performed, the guarantee.</summary>
    public ImmutableArray<string> Names => Refusal.Names;

    /// <summary>One sentence for people.</summary>
    /// <param name="culture">A culture's name such as <c>zh-CN</c>; English when it is null or another language.</param>
    public string Message(string? culture = null) => Refusal.Message.In(culture);

    /// <summary>One sentence for people, in their language where there is one, else in English.</summary>
    public string Message(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Refusal.Message.In(culture.Name);
    }
}
