using System.Text;
using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Trials;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Fuzz;

/// <summary>What fuzzing found, and every other way into the depth, on a stack of a megabyte.</summary>
public class DepthTests
{
    private static string Times(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static FeelAnswer On(string text, bool isDmn)
    {
        var answer = default(FeelAnswer);
        var thread = new Thread(() => answer = new FeelTrial(new Dictionary<string, Value?>(), isDmn, World.Now, TimeZoneInfo.Utc).Run(text), 1024 * 1024);
        thread.Start();
        thread.Join();
        return answer!;
    }

    [Test]
    public void Whatever_nests_ends_at_a_limit(
        [Values("(", "[", "(<", "[1..", "(1..", "-", "not(", "{a:", "if true then ", "function(x) ", "for x in [1] return ", "some x in ", "1 in ",
            "1 in (", "1 in <(", "x[",
            "1 between ", "1 + (", "count(", "f(a: ", "1 instance of list<", "1 in not(", "\"a\" = (")] string open, [Values] bool isDmn)
    {
        var answer = On(Times(open, 5_000) + "1", isDmn);
        Assert.That(answer.Notices.Select(n => n.Code), Is.SubsetOf(new[] { FeelCodes.Limit, FeelCodes.Syntax }).And.Not.Empty);
    }

    [Test]
    public void What_crashed_once_is_a_mistake_or_a_value(
        [Values("min()", "sort(min(), max())", "for in x return 1", "some in [1] satisfies true", "{: 1}", "function(: number) 1")] string text,
        [Values] bool isDmn) =>
        Assert.That(On(text, isDmn).Notices, Is.Not.Empty);

    [Test]
    public void What_is_read_twice_does_not_double_at_every_level()
    {
        var answer = On(Times("1 in (", 90) + "1" + Times("..3)", 90), true);
        Assert.That(answer.Notices.Select(n => n.Code), Is.EqualTo(new[] { FeelCodes.Limit }));
    }

    [TestCase("{f: function(n) f(n + 1), r: f(0)}.r")]
    [TestCase("{f: function(n) if n > 9000 then [] else [f(n + 1)], r: f(0), e: r = r, s: string(r)}.e")]
    [TestCase("for i in 1..20000 return if i = 1 then [] else [partial[-1]]")]
    [TestCase("string(for i in 1..5000 return {a: partial})")]
    [TestCase("{f: function(g) g(g), r: f(f)}.r")]
    [TestCase("sort([3, 1, 2], function(x, y) sort([1, 2], function(a, b) x < y)[1] = 1)")]
    public void Functions_that_call_each_other_for_ever_and_values_in_values_end(string text)
    {
        var answer = On(text, true);
        Assert.That(answer.Text, Has.Length.LessThan(2_000_000));
    }
}
