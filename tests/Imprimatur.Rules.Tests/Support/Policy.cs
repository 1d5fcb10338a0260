using System.Collections.Immutable;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Support;

/// <summary>Reads and evaluates decisions.</summary>
internal static class Policy
{
    public static (ImmutableArray<Decision> Decisions, IReadOnlyList<Diagnostic> Found) Read(string json)
    {
        var bag = new DiagnosticBag("d.json");
        var decisions = DecisionReader.Read(Json.Of(json), bag);
        return (decisions, bag.ToSortedList());
    }

    public static Decision Good(string json)
    {
        var (decisions, found) = Read(json);
        if (found.Any(d => d.Severity == Severity.Error)) throw new ArgumentException(string.Join("\n", found));
        return decisions[^1];
    }

    /// <summary>A decision of one input `n` from 0 to 9 and one output `out`.</summary>
    public static string Small(string rules, string policy = "first", string more = "", string output = "{ \"type\": \"string\" }") => $$"""
        { "id": "small", "version": 1, "hitPolicy": "{{policy}}", {{more}}
          "inputs": { "n": { "type": "number", "min": 0, "max": 9 } }, "outputs": { "out": {{output}} },
          "rules": [{{rules}}] }
        """;

    public static DecisionResult Decide(Decision decision, params Value?[] inputs) => decision.Evaluate(inputs, World.Now, TimeZoneInfo.Utc);

    public static string Outcome(Decision decision, params Value?[] inputs)
    {
        var result = Decide(decision, inputs);
        return result.Failure ?? string.Join("; ", result.Outputs.Select(o => o?.ToString() ?? "-"));
    }
}
