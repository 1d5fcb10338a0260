using Imprimatur.Engine;

namespace Imprimatur.Disclosure.Reports;

/// <summary>Folds the engine's feed into what a year's public notices (<c>public-notice</c>) came to. Not safe to share between threads.</summary>
/// <param name="zone">The zone in which days begin and end.</param>
public sealed class NoticeTally(TimeZoneInfo zone)
{
    /// <summary>The procedure that is counted.</summary>
    public const string Workflow = "public-notice";

    private readonly Dictionary<InstanceId, DateOnly> _posted = [];

    /// <summary>What they came to.</summary>
    public NoticeFigures Figures { get; private set; } = new(0, 0, 0, 0, null);

    /// <summary>Folds a record; one of another procedure is passed over.</summary>
    public void Add(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Workflow != Workflow) return;
        foreach (var happened in change.Entry.Events) Fold(change, happened);
    }

    private void Fold(Change change, HistoryEvent happened)
    {
        switch (happened)
        {
            case { Kind: "instanceStarted" }: Figures = Figures with { Started = Figures.Started + 1 }; break;
            case { Kind: "stepEntered", Step: "firstNotice" or "secondNotice" }: _posted[change.Instance] = Local(change.Entry.At); break;
            case { Kind: "stepEnded", Step: "firstNotice" or "secondNotice", Name: "objection" }:
                Figures = Figures with { Objections = Figures.Objections + 1 };
                break;
            case { Kind: "stepEnded", Step: "firstNotice" or "secondNotice", Name: "then" }:
                var days = Local(change.Entry.At).DayNumber - _posted[change.Instance].DayNumber - 1;
                Figures = Figures with { ShortestDays = Math.Min(Figures.ShortestDays ?? days, days) };
                break;
            case { Kind: "instanceEnded" }:
                _posted.Remove(change.Instance);
                Figures = Figures with
                {
                    Granted = Figures.Granted + (happened.Name == "granted" ? 1 : 0),
                    Refused = Figures.Refused + (happened.Name == "refused" ? 1 : 0),
                };
                break;
        }
    }

    private DateOnly Local(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
