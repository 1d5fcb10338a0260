namespace Imprimatur.Disclosure.Reports;

/// <summary>What the count needs to know of a request while it runs.</summary>
internal sealed class RequestFacts
{
    public DateOnly Received { get; set; }

    public string? Answer { get; set; }

    /// <summary>The end of the term as it was set first.</summary>
    public DateTimeOffset? FirstEnd { get; set; }

    /// <summary>The end of the term as it was set last.</summary>
    public DateTimeOffset? LastEnd { get; set; }

    public bool Extended { get; set; }

    public bool Corrected { get; set; }

    public bool Heard { get; set; }

    public bool Late { get; set; }

    public int Silent { get; set; }
}
