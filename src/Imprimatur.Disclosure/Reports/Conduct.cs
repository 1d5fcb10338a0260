namespace Imprimatur.Disclosure.Reports;

/// <summary>How the work was done, counted from the history beside the figures of the report. Immutable.</summary>
public sealed record Conduct
{
    /// <summary>Instances started.</summary>
    public long Started { get; init; }

    /// <summary>Instances ended.</summary>
    public long Ended { get; init; }

    /// <summary>Endings of a step by which a text went back (退回).</summary>
    public long Returned { get; init; }

    /// <summary>Answers of units that were consulted (会签).</summary>
    public long Countersigned { get; init; }

    /// <summary>Among them objections.</summary>
    public long Objected { get; init; }

    /// <summary>Instances whose text was changed after it had been approved, so that the approval was void and was given anew.</summary>
    public long AmendedAfterApproval { get; init; }

    /// <summary>Document numbers taken.</summary>
    public long Numbered { get; init; }

    /// <summary>Instances that ended as state secrets.</summary>
    public long Classified { get; init; }

    /// <summary>Instances that ended without being published, for another reason.</summary>
    public long Withheld { get; init; }

    /// <summary>Alerts and expiries of clocks, each of which tells somebody (催办).</summary>
    public long Reminded { get; init; }

    /// <summary>Published items whose clock of publication had run out.</summary>
    public long PublishedLate { get; init; }
}
