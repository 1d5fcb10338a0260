using Imprimatur.Engine;

namespace Imprimatur.Disclosure.Reports;

/// <summary>
/// Folds the engine's feed into what a year's requests (<c>disclosure-request</c>) came to. It sees records alone. Not safe to share between threads.
/// </summary>
/// <param name="from">The first day that counts.</param>
/// <param name="until">The last day that counts; a request counts on the day on which it ended.</param>
/// <param name="zone">The zone in which days begin and end.</param>
/// <param name="businessDays">How many business days lie after a day, through another.</param>
public sealed class RequestTally(DateOnly from, DateOnly until, TimeZoneInfo zone, Func<DateOnly, DateOnly, int> businessDays)
{
    /// <summary>The procedure that is counted.</summary>
    public const string Workflow = "disclosure-request";

    private readonly Dictionary<InstanceId, RequestFacts> _open = [];

    /// <summary>What they came to.</summary>
    public RequestFigures Figures { get; private set; } = new();

    /// <summary>The requests that have not ended.</summary>
    public int Open => _open.Count;

    /// <summary>Folds a record; one of another procedure is passed over.</summary>
    public void Add(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Workflow != Workflow) return;
        if (!_open.TryGetValue(change.Instance, out var facts))
        {
            _open[change.Instance] = facts = new RequestFacts();
            Figures = Figures with { Received = Figures.Received + 1 };
        }

        foreach (var happened in change.Entry.Events) Fold(change, facts, happened);
    }

    private void Fold(Change change, RequestFacts facts, HistoryEvent happened)
    {
        switch (happened)
        {
            case { Kind: "fieldWritten", Name: "received", Value: DateOnly day }: facts.Received = day; break;
            case { Kind: "fieldWritten", Name: "answer", Value: string answer }: facts.Answer = answer; break;
            case { Kind: "clockSet", Name: "answer", Value: DateTimeOffset end }:
                facts.FirstEnd ??= end;
                facts.LastEnd = end;
                break;
            case { Kind: "clockExpired", Name: "answer" }: facts.Late = true; break;
            case { Kind: "stepEnded", Step: "extend", Name: "approve" }: facts.Extended = true; break;
            case { Kind: "stepEnded", Step: "awaitCorrection", Name: "correction" }: facts.Corrected = true; break;
            case { Kind: "stepEntered", Step: "consult/third/hear" }: facts.Heard = true; break;
            case { Kind: "elementAnswered", Name: "silence" }: facts.Silent++; break;
            case { Kind: "instanceEnded" }: Close(change, facts, happened.Name); break;
        }
    }

    private void Close(Change change, RequestFacts facts, string? result)
    {
        _open.Remove(change.Instance);
        var day = Local(change.Entry.At);
        if (day < from || day > until) return;
        if (result == "withdrawn") Figures = Figures with { Withdrawn = Figures.Withdrawn + 1 };
        if (result != "answered") return;
        var days = businessDays(facts.Received, day);
        var kind = facts.Answer ?? "";
        Figures = Figures with
        {
            Answered = Figures.Answered + 1,
            Answers = Figures.Answers.SetItem(kind, Figures.Answers.GetValueOrDefault(kind) + 1),
            Extended = Figures.Extended + (facts.Extended ? 1 : 0),
            Corrected = Figures.Corrected + (facts.Corrected ? 1 : 0),
            ThirdPartiesHeard = Figures.ThirdPartiesHeard + (facts.Heard ? 1 : 0),
            Silent = Figures.Silent + facts.Silent,
            Late = Figures.Late + (facts.Late ? 1 : 0),
            Days = Figures.Days + days,
            LongestDays = Math.Max(Figures.LongestDays, days),
            FirstTerms = Figures.FirstTerms + Term(facts, facts.FirstEnd),
            LastTerms = Figures.LastTerms + Term(facts, facts.LastEnd),
        };
    }

    /// <summary>A term ends at midnight: its last day is the one before.</summary>
    private int Term(RequestFacts facts, DateTimeOffset? end) => end is { } moment ? businessDays(facts.Received, Local(moment).AddDays(-1)) : 0;

    private DateOnly Local(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
