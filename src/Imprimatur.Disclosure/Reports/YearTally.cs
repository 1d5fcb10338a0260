using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Disclosure.Registers;
using Imprimatur.Disclosure.Seeds;
using Imprimatur.Engine;

namespace Imprimatur.Disclosure.Reports;

/// <summary>
/// Folds the engine's feed, record by record, into what a report says of a year. It sees records and rules of counting only: no total of any seed can
/// reach it. Not safe to share between threads.
/// </summary>
/// <param name="rules">The rules of counting.</param>
/// <param name="from">The first day that counts.</param>
/// <param name="until">The last day that counts.</param>
/// <param name="zone">The zone in which days begin and end.</param>
public sealed class YearTally(IEnumerable<CountRule> rules, DateOnly from, DateOnly until, TimeZoneInfo zone)
{
    private readonly ImmutableArray<CountRule> _rules = [.. rules.Where(r => r.Sum.IsEmpty)];
    private readonly Dictionary<CountRule, long> _counts = [];
    private readonly Dictionary<InstanceId, CaseFacts> _open = [];
    private readonly List<RegisterEntry> _register = [];

    /// <summary>The position of the last record folded; 0 for none.</summary>
    public long Position { get; private set; }

    /// <summary>The moment of the latest record; null for none.</summary>
    public DateTimeOffset? LastMoment { get; private set; }

    /// <summary>How the work was done.</summary>
    public Conduct Conduct { get; private set; } = new();

    /// <summary>The instances that have not ended.</summary>
    public int Open => _open.Count;

    /// <summary>What was published, in the order in which it was done.</summary>
    public IReadOnlyList<RegisterEntry> Register => _register;

    /// <summary>The number of instances that a rule counts; for a sum ask for its parts.</summary>
    public long Count(CountRule rule) => _counts.GetValueOrDefault(rule);

    /// <summary>Folds the next record.</summary>
    /// <exception cref="ArgumentException">The record is not the next one of the feed.</exception>
    public void Add(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Position != Position + 1) throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"Position {change.Position} does not follow {Position}."), nameof(change));
        Position = change.Position;
        if (LastMoment is null || change.Entry.At > LastMoment) LastMoment = change.Entry.At;
        if (!_open.TryGetValue(change.Instance, out var facts)) _open[change.Instance] = facts = new CaseFacts();
        foreach (var happened in change.Entry.Events) Fold(change, facts, happened);
    }

    private void Fold(Change change, CaseFacts facts, HistoryEvent happened)
    {
        switch (happened.Kind)
        {
            case "instanceStarted": Conduct = Conduct with { Started = Conduct.Started + 1 }; break;
            case "fieldWritten" when happened is { Name: { } field, Value: { } value }: facts.Fields[field] = value; break;
            case "stepEntered" when happened.Step == "publish": facts.PublishedAt = change.Entry.At; break;
            case "elementAnswered" when change.Workflow != RequestTally.Workflow: Answered(happened); break;
            case "stepEnded": Ended(change, facts, happened); break;
            case "approvalVoided": facts.Voided = true; break;
            case "numberTaken" when change.Workflow != RequestTally.Workflow: Conduct = Conduct with { Numbered = Conduct.Numbered + 1 }; break;
            case "clockAlerted" or "clockExpired": Clock(facts, happened); break;
            case "instanceEnded": Close(change, facts, happened.Name); break;
        }
    }

    private void Answered(HistoryEvent happened) => Conduct = Conduct with
    {
        Countersigned = Conduct.Countersigned + 1,
        Objected = Conduct.Objected + (happened.Name == "object" ? 1 : 0),
    };

    private void Clock(CaseFacts facts, HistoryEvent happened)
    {
        Conduct = Conduct with { Reminded = Conduct.Reminded + 1 };
        facts.Late |= happened is { Kind: "clockExpired", Name: "publication" };
    }

    private void Ended(Change change, CaseFacts facts, HistoryEvent happened)
    {
        if (happened.Name is "return" or "objected") Conduct = Conduct with { Returned = Conduct.Returned + 1 };
        if (happened is { Step: "publishByHand", Name: "done" }) facts.PublishedAt = change.Entry.At;
    }

    private void Close(Change change, CaseFacts facts, string? result)
    {
        _open.Remove(change.Instance);
        Conduct = Conduct with
        {
            Ended = Conduct.Ended + 1,
            AmendedAfterApproval = Conduct.AmendedAfterApproval + (facts.Voided ? 1 : 0),
            Classified = Conduct.Classified + (result == "classified" ? 1 : 0),
            Withheld = Conduct.Withheld + (result is "withheld" or "filed" ? 1 : 0),
            PublishedLate = Conduct.PublishedLate + (result == "published" && facts.Late ? 1 : 0),
        };
        var day = Local(change.Entry.At);
        if (day < from || day > until) return;
        foreach (var rule in _rules)
        {
            if (rule.Workflow == change.Workflow && rule.Result == result && Matches(rule, facts)) _counts[rule] = _counts.GetValueOrDefault(rule) + 1;
        }

        if (result == "published") _register.Add(Entry(change, facts));
    }

    private RegisterEntry Entry(Change change, CaseFacts facts) => new()
    {
        Workflow = change.Workflow,
        Key = change.Key,
        Title = Text(facts, "title"),
        Issuer = Text(facts, "issuer"),
        Genre = Text(facts, facts.Fields.ContainsKey("category") ? "category" : "kind"),
        Theme = Text(facts, "theme") is { Length: > 0 } theme ? theme : "general",
        Number = Text(facts, facts.Fields.ContainsKey("indexNumber") ? "indexNumber" : "documentNumber"),
        Text = (ContentReference)facts.Fields["body"],
        PublishedOn = Local(facts.PublishedAt ?? change.Entry.At),
    };

    private static bool Matches(CountRule rule, CaseFacts facts) => rule.Where.All(w => Text(facts, w.Key) == w.Value);

    private static string Text(CaseFacts facts, string field) => facts.Fields.GetValueOrDefault(field) switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        string text => text,
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    private DateOnly Local(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
