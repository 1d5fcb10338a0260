using System.Diagnostics;
using System.Globalization;
using System.Text;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Rules.Review;

namespace Imprimatur.Benchmarks;

/// <summary>Analysis and difference of decisions by the number of rules: six inputs, hit policy <c>first</c>, cells by chance.</summary>
internal static class AnalysisRuns
{
    private static readonly string[] Secrecy = ["none", "internal", "confidential", "secret", "topSecret"];

    public const string Usage = "analysis [sizes]: analysis and difference of decisions by the number of rules";

    /// <summary>Prints a line for each size.</summary>
    public static int Run(IReadOnlyCollection<string> sizes)
    {
        Measure(20);
        Console.WriteLine("  rules   analysis    one output     one cell   tenth of rows     all rows   (milliseconds of processor time; regions)");
        IEnumerable<int> asked = sizes.Count == 0 ? [20, 200, 2_000] : sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture));
        foreach (var size in asked) Console.WriteLine(Measure(size));
        return 0;
    }

    private static string Measure(int size)
    {
        var (rules, others, random) = (Rules(size, 1), Rules(size, 2), new Random(3));
        var old = Read(rules);
        var line = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{size,7:N0}{Time(() => DecisionAnalysis.Of(old)).Milliseconds,11:N0}"));
        var middle = size / 2;
        foreach (var changed in new[]
        {
            rules.Select((r, i) => i == middle ? (r.When, "changed") : r), rules.Select((r, i) => i == middle ? (others[i].When, r.Then) : r),
            rules.Select((r, i) => random.Next(10) == 0 ? others[i] : r), others,
        })
        {
            var @new = Read([.. changed]);
            var (time, difference) = Time(() => DecisionDifference.Between(old, @new));
            var mark = difference.Undecided.IsEmpty && !difference.IsCut ? " " : "+";
            line.Append(CultureInfo.InvariantCulture, $"{time,8:N0} {difference.Regions.Length,6:N0}{mark}");
        }

        return line.ToString();
    }

    private static (double Milliseconds, T Result) Time<T>(Func<T> run)
    {
        run();
        using var process = Process.GetCurrentProcess();
        var before = process.UserProcessorTime;
        var result = run();
        process.Refresh();
        return ((process.UserProcessorTime - before).TotalMilliseconds, result);
    }

    private static List<(string When, string Then)> Rules(int size, int seed)
    {
        var random = new Random(seed);
        string Range(string name, int most, int width) => $"\"{name}\": {{ \"from\": {random.Next(most - width)}, \"to\": {most - random.Next(width)} }}";
        var rules = new List<(string, string)>();
        for (var i = 0; i < size; i++)
        {
            string[] cells =
            [
                $"\"secrecy\": \"{Secrecy[random.Next(5)]}\"", $"\"kind\": [\"k{random.Next(5)}\", \"k{5 + random.Next(5)}\"]",
                $"\"personal\": {(random.Next(2) == 0 ? "true" : "false")}", Range("pages", 1_000, 700), Range("amount", 100_000, 70_000),
                $"\"received\": {{ \"from\": \"20{10 + random.Next(5)}-01-01\", \"to\": \"20{15 + random.Next(5)}-12-31\" }}",
            ];
            rules.Add((string.Join(", ", cells.Where(_ => random.Next(10) < 7)), $"o{random.Next(3)}"));
        }

        return rules;
    }

    private static Decision Read(List<(string When, string Then)> rules)
    {
        var texts = rules.Select((r, i) => $"{{ \"id\": \"r{i}\", \"when\": {{ {r.When} }}, \"then\": {{ \"out\": \"{r.Then}\" }} }}");
        var json = $$"""
            { "id": "large", "version": 1, "hitPolicy": "first", "otherwise": { "out": "none" }, "outputs": { "out": { "type": "string" } },
              "inputs": { "secrecy": { "type": "string", "oneOf": ["none", "internal", "confidential", "secret", "topSecret"] },
                "kind": { "type": "string", "oneOf": ["k0", "k1", "k2", "k3", "k4", "k5", "k6", "k7", "k8", "k9"] }, "personal": { "type": "boolean" },
                "pages": { "type": "number", "min": 0, "max": 1000 }, "amount": { "type": "number", "min": 0, "max": 100000 },
                "received": { "type": "date" } },
              "rules": [ {{string.Join(",\n", texts)}} ] }
            """;
        var bag = new DiagnosticBag("large.decision.json");
        var root = JsonReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), bag, new JsonLimits());
        return DecisionReader.ReadToReview(root!, bag).Single();
    }
}
