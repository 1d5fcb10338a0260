namespace Imprimatur.Disclosure.Reports;

/// <summary>What a count needs to know of an instance while it runs; forgotten when it has ended.</summary>
internal sealed class CaseFacts
{
    /// <summary>The fields as they were written last.</summary>
    public Dictionary<string, object> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>When publication was asked for, or last done by hand.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Whether the clock of publication ran out.</summary>
    public bool Late { get; set; }

    /// <summary>Whether an approval was voided by a change.</summary>
    public bool Voided { get; set; }
}
