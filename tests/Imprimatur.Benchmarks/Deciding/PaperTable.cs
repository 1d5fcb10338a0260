using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Benchmarks.Deciding;

/// <summary>A table of a size, as a seed makes it, with papers that it decides about: three of four meet a rule somewhere in it, the others anything.</summary>
internal sealed class PaperTable
{
    /// <summary>How many papers there are.</summary>
    public const int Papers = 1_024;

    private static readonly string[] Kinds = ["decision", "notice", "opinion", "letter", "minutes", "report", "request", "reply"];
    private static readonly DateOnly Start = new(2016, 1, 1);

    private readonly Random _random = new(20_170_630);
    private readonly string[] _regions = [.. Enumerable.Range(1, 32).Select(i => $"region-{i}")];

    public PaperTable(int rows)
    {
        Rules = [.. Enumerable.Range(0, rows).Select(_ => Rule())];
        Inputs = [.. Enumerable.Range(0, Papers).Select(i => Paper(i % 4 == 0 ? Rule() : Rules[_random.Next(rows)]))];
    }

    public ImmutableArray<PaperRule> Rules { get; }

    public Paper[] Inputs { get; }

    /// <summary>The place of the rule that a paper meets first; -1 for none.</summary>
    public int Expected(Paper paper)
    {
        for (var i = 0; i < Rules.Length; i++)
        {
            if (Rules[i].Holds(paper)) return i;
        }

        return -1;
    }

    /// <summary>The table as a decision of ours: first hit, and 0 where there is none.</summary>
    public Decision Compile()
    {
        var bag = new DiagnosticBag("papers.decision.json");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Json()));
        var root = JsonReader.Read(stream, bag, new JsonLimits { MaxNodes = 10_000_000, MaxBytes = 256 << 20 });
        var decisions = root is null ? [] : DecisionReader.Read(root, bag);
        return decisions is [var decision] ? decision : throw new InvalidOperationException(string.Join("\n", bag.ToSortedList().Take(5)));
    }

    private string Json()
    {
        var text = new StringBuilder("""
            { "id": "papers", "version": 1, "hitPolicy": "first", "otherwise": { "rule": 0 }, "outputs": { "rule": { "type": "number" } },
              "inputs": { "kind": { "type": "string" }, "region": { "type": "string" }, "amount": { "type": "number" }, "received": { "type": "date" },
                "urgent": { "type": "boolean" }, "pages": { "type": "number" } },
              "rules": [
            """);
        for (var i = 0; i < Rules.Length; i++)
        {
            var r = Rules[i];
            text.Append(CultureInfo.InvariantCulture, $$"""
                {{(i == 0 ? "" : ",")}}{ "id": "r{{i + 1}}", "when": { "kind": "{{r.Kind}}", "region": "{{r.Region}}",
                  "amount": { "from": {{r.AmountFrom}}, "to": {{r.AmountTo}} }, "received": { "from": "{{r.ReceivedFrom:O}}", "to": "{{r.ReceivedTo:O}}" },
                  "urgent": {{(r.Urgent ? "true" : "false")}}, "pages": { "from": {{r.PagesFrom}}, "to": {{r.PagesTo}} } }, "then": { "rule": {{i + 1}} } }
                """);
        }

        return text.Append("] }").ToString();
    }

    private PaperRule Rule()
    {
        var amount = _random.Next(1_000) * 100;
        var day = Start.AddDays(_random.Next(500));
        var pages = _random.Next(1, 60);
        return new PaperRule(Kinds[_random.Next(Kinds.Length)], _regions[_random.Next(_regions.Length)], amount, amount + (_random.Next(50, 500) * 100), day,
            day.AddDays(_random.Next(30, 230)), _random.Next(2) == 0, pages, pages + _random.Next(5, 40));
    }

    /// <summary>A paper that meets a rule.</summary>
    private Paper Paper(PaperRule rule) => new(
        rule.Kind, rule.Region, _random.NextInt64(rule.AmountFrom, rule.AmountTo + 1),
        Start.AddDays(_random.Next(Days(rule.ReceivedFrom), Days(rule.ReceivedTo) + 1)), rule.Urgent, _random.NextInt64(rule.PagesFrom, rule.PagesTo + 1));

    private static int Days(DateOnly date) => date.DayNumber - Start.DayNumber;
}
