using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Analysis;

/// <summary>A small random table, and what it answers, told without the library.</summary>
/// <param name="Columns">The inputs, by the number of their kind; null for one that it lacks.</param>
/// <param name="Rows">The rules: an id, a cell of each input, and what they give.</param>
/// <param name="Policy">The hit policy, with the aggregate after a blank.</param>
/// <param name="Otherwise">What is given where no rule matches, or null.</param>
internal sealed record SmallTable(SmallColumn?[] Columns, (string Id, SmallCell[] Cells, int Gives)[] Rows, string Policy, int? Otherwise)
{
    private static readonly string[] Policies =
    [
        "first", "first", "unique", "any", "priority", "collect", "collect sum", "collect min", "collect max", "collect count", "ruleOrder", "outputOrder",
    ];

    private static readonly string[] Words = ["low", "mid", "top"];

    private bool GivesWords => !Policy.StartsWith("collect ", StringComparison.Ordinal);

    /// <summary>A random table over two or three kinds of inputs.</summary>
    public static SmallTable Random(Random random)
    {
        var kinds = Enumerable.Range(0, SmallColumns.All.Length).OrderBy(_ => random.Next()).Take(random.Next(1, 3)).ToHashSet();
        var columns = SmallColumns.All.Select((c, i) => kinds.Contains(i) ? Pick(random, c) with { Optional = random.Next(3) == 0 } : null).ToArray();
        var rows = Enumerable.Range(0, random.Next(1, 6)).Select(i => ($"r{i}", Cells(random, columns), random.Next(3))).ToArray();
        return new SmallTable(columns, rows, Pick(random, Policies), random.Next(2) == 0 ? random.Next(3) : null);
    }

    /// <summary>A version of it with a few changes.</summary>
    public SmallTable Changed(Random random)
    {
        var table = this;
        for (var changes = random.Next(1, 4); changes > 0; changes--) table = table.ChangedOnce(random);
        return table;
    }

    /// <summary>The table as JSON.</summary>
    public string Json()
    {
        var rules = Rows.Select(r => $"{{ \"id\": \"{r.Id}\", \"when\": {{ {When(r.Cells)} }}, \"then\": {{ \"out\": {Given(r.Gives)} }} }}");
        var policy = Policy.Split(' ') is [var word, var aggregate] ? $"\"{word}\", \"aggregate\": \"{aggregate}\"" : $"\"{Policy}\"";
        return $$"""
            { "constants": { "two": 2, "few": [1, 3] }, "decisions": [ { "id": "x", "version": 1, "hitPolicy": {{policy}},
              {{(Otherwise is { } o ? $"\"otherwise\": {{ \"out\": {Given(o)} }}," : "")}}
              "inputs": { {{string.Join(", ", Columns.OfType<SmallColumn>().Select(c => c.Json))}} },
              "outputs": { "out": {{(GivesWords ? "{ \"type\": \"string\", \"oneOf\": [\"top\", \"mid\", \"low\"] }" : "{ \"type\": \"number\" }")}} },
              "rules": [{{string.Join(", ", rules)}}] } ] }
            """;
    }

    /// <summary>The table read by the library.</summary>
    public Decision Read()
    {
        var bag = new DiagnosticBag("small.json");
        var decisions = DecisionReader.ReadToReview(Support.Json.Of(Json()), bag);
        return decisions.Length == 1 ? decisions[0] : throw new ArgumentException(string.Join("\n", bag.ToSortedList()) + "\n" + Json());
    }

    /// <summary>Whether it takes an input, given by kind.</summary>
    public bool Takes(Value?[] input) => Columns.Select((c, i) => c is null || c.TakesAny(input[i])).All(t => t);

    /// <summary>Whether a rule matches.</summary>
    public bool Matches(int row, Value?[] input) => Columns.Select((c, i) => c is null || Rows[row].Cells[i].Holds(input[i])).All(t => t);

    /// <summary>The rules that match.</summary>
    public int[] Matching(Value?[] input) => [.. Enumerable.Range(0, Rows.Length).Where(r => Matches(r, input))];

    /// <summary>The answer where rules match, in words; null for none.</summary>
    public string? Answer(int[] matching)
    {
        var gives = matching.Select(r => Rows[r].Gives).ToList();
        if (gives.Count == 0 && Otherwise is { } otherwise) return Policy is "collect" or "ruleOrder" or "outputOrder" ? Listed([otherwise]) : Word(otherwise);
        return Policy switch
        {
            "first" => gives.Count == 0 ? null : Word(gives[0]),
            "unique" => gives.Count == 1 ? Word(gives[0]) : null,
            "any" => gives.Count > 0 && gives.TrueForAll(g => g == gives[0]) ? Word(gives[0]) : null,
            "priority" => gives.Count == 0 ? null : Word(gives.Max()),
            "collect" or "ruleOrder" => Listed(gives),
            "outputOrder" => Listed(gives.OrderDescending()),
            "collect sum" => $"{gives.Sum()}",
            "collect count" => $"{gives.Count}",
            "collect min" => gives.Count == 0 ? null : $"{gives.Min()}",
            _ => gives.Count == 0 ? null : $"{gives.Max()}",
        };
    }

    private static string Listed(IEnumerable<int> gives) => "[" + string.Join(", ", gives.Select(g => $"\"{Words[g]}\"")) + "]";

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static SmallCell[] Cells(Random random, SmallColumn?[] columns) =>
        [.. columns.Select(c => c is null ? SmallColumns.All[0][0].Cells[0] : Cell(random, c))];

    private static SmallCell Cell(Random random, SmallColumn column) => random.Next(4) == 0 ? column.Cells[0] : Pick(random, column.Cells);

    private SmallTable ChangedOnce(Random random)
    {
        var (row, kind) = (random.Next(Rows.Length), random.Next(Columns.Length));
        var rows = ((string, SmallCell[], int)[])Rows.Clone();
        switch (random.Next(8))
        {
            case 0 or 1 when Columns[kind] is { } column:
                rows[row] = (Rows[row].Id, [.. Rows[row].Cells.Select((c, i) => i == kind ? Cell(random, column) : c)], Rows[row].Gives);
                return this with { Rows = rows };
            case 2:
                rows[row].Item3 = random.Next(3);
                return this with { Rows = rows };
            case 3 when Rows.Length > 1:
                return this with { Rows = [.. Rows.Where((_, i) => i != row)] };
            case 4:
                (rows[row], rows[0]) = (rows[0], rows[row]);
                return this with { Rows = rows };
            case 5:
                return this with { Otherwise = random.Next(2) == 0 ? null : random.Next(3) };
            case 6 when Columns.Count(c => c is not null) is var count && (Columns[kind] is null ? count < 3 : count > 1):
                var added = Columns[kind] is null ? Pick(random, SmallColumns.All[kind]) : null;
                return Retyped(random, kind, added);
            case 7 when Columns[kind] is not null:
                return Retyped(random, kind, Pick(random, SmallColumns.All[kind]) with { Optional = random.Next(2) == 0 });
            default:
                return this;
        }
    }

    private SmallTable Retyped(Random random, int kind, SmallColumn? column) => this with
    {
        Columns = [.. Columns.Select((c, i) => i == kind ? column : c)],
        Rows =
        [
            .. Rows.Select(r =>
                (r.Id, r.Cells.Select((c, i) => i != kind || column is null || column.Cells.Contains(c) ? c : Cell(random, column)).ToArray(), r.Gives)),
        ],
    };

    private string When(SmallCell[] cells) => string.Join(", ", cells.Select((c, i) => Columns[i] is { } column && c.Json.Length > 0
        ? $"\"{column.Name}\": {c.Json}" : "").Where(c => c.Length > 0));

    private string Given(int gives) => GivesWords ? $"\"{Words[gives]}\"" : $"{gives}";

    private string Word(int gives) => GivesWords ? $"\"{Words[gives]}\"" : $"{gives}";
}
