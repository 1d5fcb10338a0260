using System.Text;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Indexing;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Tests.Support.Policy;

namespace Imprimatur.Rules.Tests.Indexing;

public class IndexTests
{
    /// <summary>A table in which each row asks for its own range of numbers, for a text and for a truth.</summary>
    private static Decision Ranges(int rows, string policy, string extra = "")
    {
        var text = new StringBuilder($$"""
            { "id": "r", "version": 1, "hitPolicy": "{{policy}}", "otherwise": { "out": "none" },
              "inputs": { "n": { "type": "number" }, "t": { "type": "string", "optional": true }, "b": { "type": "boolean" } },
              "outputs": { "out": { "type": "string", "oneOf": ["x", "y", "none"] } }, "rules": [
            """);
        for (var i = 0; i < rows; i++)
        {
            var range = $$"""{ "from": {{i}}.5, "to": {{i + 3}}.25 }""";
            text.Append($$"""{ "when": { "n": {{range}}, "t": { "any": true }{{extra}} }, "then": { "out": "{{(i % 2 == 0 ? "x" : "y")}}" } },""");
        }

        return Good(text.ToString().TrimEnd(',') + "] }");
    }

    private static int Match(Decision decision, Span<int> rules, params ReadOnlySpan<TypedValue> inputs) =>
        decision.Match(inputs, rules, World.Now, TimeZoneInfo.Utc);

    [Test]
    public void Deciding_on_typed_values_allocates_nothing()
    {
        var (first, priority, list) = (Ranges(2_000, "first"), Ranges(600, "priority"), Ranges(2_000, "ruleOrder"));
        int[] rules = new int[16];
        void Run()
        {
            for (var i = 0; i < 500; i++)
            {
                ReadOnlySpan<TypedValue> inputs = [i + 0.75m, "urgent", i % 3 == 0];
                if (first.Decide(inputs, World.Now, TimeZoneInfo.Utc).Failure is not null) Assert.Fail("no answer");
                if (priority.Decide(inputs, World.Now, TimeZoneInfo.Utc).Failure is not null) Assert.Fail("no answer");
                if (list.Match(inputs, rules, World.Now, TimeZoneInfo.Utc) < 1) Assert.Fail("no rule");
            }
        }

        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Rules_that_match_come_in_the_order_of_the_table_and_those_without_room_are_counted()
    {
        var decision = Ranges(3_000, "ruleOrder", ", \"b\": { \"not\": false }");
        Span<int> room = stackalloc int[2];
        var few = Match(decision, room, 2_000.75m, TypedValue.Missing, true);
        Assert.That((few, room[0], room[1]), Is.EqualTo((3, 1_998, 1_999)));
        Span<int> all = stackalloc int[8];
        Assert.That(Match(decision, all, 2_000.75m, "t", true), Is.EqualTo(3));
        Assert.That(all[..3].ToArray(), Is.EqualTo(new[] { 1_998, 1_999, 2_000 }));
        Assert.That(Match(decision, all, 2_000.75m, "t", false), Is.Zero);
        Assert.That(Match(decision, [], "text", "t", false), Is.EqualTo(-1));
    }

    [Test]
    public void Rows_that_find_no_room_give_way_to_those_before_them()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            int[] rows = [.. Enumerable.Range(0, random.Next(1, 60))];
            random.Shuffle(rows);
            var room = new int[random.Next(0, 20)];
            var list = new RowList(room);
            foreach (var row in rows) list.Add(row);
            Assert.That(list.Finish(), Is.EqualTo(rows.Length));
            Assert.That(room.Take(rows.Length), Is.EqualTo(Enumerable.Range(0, Math.Min(rows.Length, room.Length))));
        }
    }

    [Test]
    public void Many_threads_may_ask_a_decision_that_was_never_asked_before()
    {
        var decision = Ranges(1_500, "first");
        var answers = new string[4_000];
        Parallel.For(0, answers.Length, i =>
        {
            ReadOnlySpan<TypedValue> inputs = [(i % 1_000) + 0.75m, TypedValue.Missing, true];
            answers[i] = decision.Decide(inputs, World.Now, TimeZoneInfo.Utc).Matched[0].Id;
        });
        Assert.That(answers, Is.EqualTo(Enumerable.Range(0, answers.Length).Select(i => $"rule-{Math.Max(1, (i % 1_000) - 1)}")));
    }

    [Test]
    public void Compiling_says_what_it_came_to_and_how_long_it_took_once()
    {
        var decision = Good("""
            { "id": "d", "version": 1, "hitPolicy": "first", "otherwise": { "out": 0 }, "outputs": { "out": { "type": "number" } },
              "inputs": { "n": { "type": "number" }, "b": { "type": "boolean" } },
              "rules": [ { "id": "a", "when": { "n": { "from": 1, "to": 5 } }, "then": { "out": 1 } },
                         { "id": "odd", "when": { "n": { "feel": "modulo(?, 2) = 7" }, "b": true }, "then": { "out": 2 } } ] }
            """);
        var (first, second) = (decision.PrepareIndex(TimeProvider.System)!, decision.PrepareIndex(TimeProvider.System)!);
        Assert.Multiple(() =>
        {
            Assert.That(first.Elapsed, Is.Not.Null);
            Assert.That(second.Elapsed, Is.Null);
            var columns = first.Columns.Select(c => $"{c.Name} {c.Classes} {string.Join(",", c.Tested)} {c.IsTooLarge}");
            Assert.That(columns, Is.EqualTo(new[] { "n 2 odd False", "b 2  False" }));
            Assert.That((first.Rows, first.Sets), Is.EqualTo((2, 1)));
            Assert.That(first.Bytes, Is.InRange(100, 10_000));
        });
    }

    [Test]
    public void A_column_with_too_many_classes_is_tested_cell_by_cell_and_says_so()
    {
        var table = new RandomTable(new Random(3), 40);
        var plan = new ColumnPlan(table.Table, 0, new Dictionary<string, Value> { ["k"] = World.Number(3) });
        int[] places = [.. Enumerable.Range(0, 40)];
        var (cut, whole) = (ColumnBuilder.Build(plan, places, new BlockPool()), ColumnBuilder.Build(plan, places, new BlockPool(), mostBytes: 8));
        Assert.Multiple(() =>
        {
            Assert.That(cut.IsWhole, Is.False);
            Assert.That(whole.IsWhole, Is.True);
            Assert.That(Enumerable.Range(0, 40).All(whole.IsDark), Is.True);
            Assert.That(whole.Lookup.Of(3L), Is.Zero);
            Assert.That(whole.Lookup.Of("a"), Is.EqualTo(ClassLookup.None));
        });
    }

    [Test]
    public void A_table_of_more_columns_than_an_index_holds_is_walked_over()
    {
        var inputs = string.Join(", ", Enumerable.Range(0, 300).Select(i => $"\"n{i}\": {{ \"type\": \"boolean\" }}"));
        var decision = Good($$"""
            { "id": "d", "version": 1, "hitPolicy": "first", "otherwise": { "out": 0 }, "outputs": { "out": { "type": "number" } }, "inputs": { {{inputs}} },
              "rules": [ { "id": "a", "when": { "n299": true }, "then": { "out": 1 } } ] }
            """);
        Value?[] values = [.. Enumerable.Range(0, 300).Select(i => new BooleanValue(i == 299))];
        Span<int> rules = stackalloc int[1];
        Assert.That(decision.PrepareIndex(TimeProvider.System), Is.Null);
        Assert.That(Outcome(decision, values), Is.EqualTo("1"));
        Assert.That(Match(decision, rules, Array.ConvertAll(values, v => (TypedValue)v)), Is.EqualTo(1));
    }

    [Test]
    public void An_expression_has_no_rules_and_answers_typed_values()
    {
        var decision = Good("""
            { "id": "e", "version": 1, "inputs": { "n": { "type": "number" } }, "outputs": { "out": { "type": "number" } }, "feel": "n * 2" }
            """);
        ReadOnlySpan<TypedValue> inputs = [21L];
        Assert.That(decision.Decide(inputs, World.Now, TimeZoneInfo.Utc).Outputs, Is.EqualTo(new[] { World.Number(42) }));
        Assert.That(decision.Match(inputs, [], World.Now, TimeZoneInfo.Utc), Is.Zero);
        Assert.That(decision.Rules, Is.Empty);
        Assert.That(decision.PrepareIndex(TimeProvider.System), Is.Null);
    }

    [Test]
    public void A_fall_back_of_a_table_that_gives_lists_is_a_list_of_one()
    {
        var decision = Ranges(3, "ruleOrder");
        Assert.That(Outcome(decision, World.Number(-5), null, new BooleanValue(true)), Is.EqualTo("[\"none\"]"));
    }

    [Test]
    public void A_cell_that_names_null_is_read_without_harm()
    {
        var (_, found) = Policy.Read(Small("""{ "when": { "n": { "feel": "null" } }, "then": { "out": "a" } }""", more: "\"otherwise\": { \"out\": \"b\" },"));
        Assert.That(found, Is.Not.Null);
    }
}
