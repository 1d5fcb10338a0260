using Imprimatur.Rules.Feel;
using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Feel;

/// <summary>What a few steps could make huge, or walk over for ever, ends at a count.</summary>
public class BoundsTests
{
    private const string Long = "b: string join(for i in 1..10000 return \"aaaaaaaaaa\", \"\")";
    private const string Doubled = "a: for i in 1..60 return if count(partial) = 0 then [1] else [partial[-1], partial[-1]]";
    private const string List = "l: for i in 1..100000 return i";

    [TestCase("for x in 1..100001 return x")]
    [TestCase("for x in 1..1000000000 return x")]
    [TestCase("every x in 1..1000000000 satisfies x > 0")]
    [TestCase("{" + Doubled + "}")]
    [TestCase("for i in 1..1000 return [partial[-1]]")]
    [TestCase("for i in 1..1000 return {a: partial[-1]}")]
    [TestCase("{" + Long + ", r: for i in 1..100 return contains(b, substring(b, 1, 50000) + \"x\" + substring(b, 1, 10))}")]
    [TestCase("{" + Long + ", r: for i in 1..1000 return b + b}")]
    [TestCase("{" + Long + ", r: for i in 1..1000 return matches(b, \"a*b\")}")]
    [TestCase("{" + Long + ", r: for i in 1..1000 return replace(b, \"(a)\", \"$1\")}")]
    [TestCase("for i in 1..100000 return matches(\"a\", \"a{100}\")")]
    [TestCase("{" + List + ", r: for j in 1..1000 return sublist(l, 2)}")]
    [TestCase("{" + List + ", r: for j in 1..1000 return sum(append(l, \"a\"))}")]
    [TestCase("{" + List + ", r: for j in 1..1000 return all(l)}")]
    [TestCase("{" + List + ", k: append(sublist(l, 1, 99999), 0), r: for j in 1..1000 return l = k}")]
    [TestCase("{" + List + ", f: function(x: list<number>) 1, r: for j in 1..1000 return f(l)}")]
    [TestCase("{" + List + ", r: for j in 1..1000 return l instance of list<number>}")]
    [TestCase("{" + List + ", r: for j in 1..1000 return list contains(l, 0)}")]
    [TestCase("{" + List + ", r: for j in 1..1000 return 0 in l}")]
    [TestCase("{" + List + ", r: for j in 1..1000 return distinct values(l)}")]
    [TestCase("{" + List + ", r: for j in 1..1000 return concatenate(l, l)}")]
    [TestCase("{f: function(f, n) f(f, n + 1), r: f(f, 0)}")]
    public void It_ends_at_a_limit(string expression) => Assert.That(() => Lenient.Eval(expression), Throws.InstanceOf<EvaluationLimitException>());

    [TestCase("{" + Long + ", r: replace(b, \"a\", b)}.r")]
    [TestCase("{" + Long + ", r: replace(b, \".*\", \"$0$0$0$0$0$0$0$0$0$0$0\")}.r")]
    [TestCase("string join(for i in 1..200 return string(1e6144), \"\")")]
    [TestCase("string(for i in 1..1000 return 1e6144)")]
    [TestCase("(10 ** 6144) * 10")]
    [TestCase("exp(1e6000)")]
    [TestCase("9e6144 ** 1e10")]
    [TestCase("@\"P1D\" * 1e20")]
    [TestCase("@\"P999999999Y\" * 1e10")]
    [TestCase("time(1, 2, 3, @\"P100000D\")")]
    [TestCase("matches(\"a\", \"((a{999}){999}){999}\")")]
    public void What_would_be_too_large_is_null(string expression) => Assert.That(Lenient.Eval(expression).ToString(), Is.EqualTo("null"));

    [TestCase("count(for x in 1..100000 return x)", "100000")]
    [TestCase("{" + List + ", r: count(distinct values(l))}.r", "100000")]
    [TestCase("{" + Long + ", r: string length(replace(b, \"a\", \"$0$0$0\"))}.r", "300000")]
    [TestCase("count(for i in 1..10000 return modulo(9e6144, 7.1e-6000))", "10000")]
    [TestCase("modulo(1e6000, 7)", "1")]
    [TestCase("modulo(-1, 1e50) = 1e50", "true")]
    [TestCase("some x in 1..1000000000 satisfies x > 5", "true")]
    public void What_is_within_the_limits_is_answered(string expression, string value) =>
        Assert.That(Lenient.Eval(expression).ToString(), Is.EqualTo(value));

    [Test]
    public void The_deepest_call_fits_a_small_stack() => Assert.That(
        OnASmallStack(() => Lenient.Eval("{f: function(f, n) if n = 0 then 0 else 1 + f(f, n - 1), r: f(f, 100000)}")),
        Is.InstanceOf<EvaluationLimitException>());

    [Test]
    public void The_deepest_chain_of_decisions_fits_a_small_stack()
    {
        var deep = string.Concat(Enumerable.Repeat("- ", 180));
        var model = Lenient.Model(string.Concat(Enumerable.Range(0, 95)
            .Select(i => Lenient.Element("d" + i, Lenient.Literal($"{deep}d{i + 1}"), "", "d" + (i + 1)))) + Lenient.Element("d95", Lenient.Literal("1")));
        Assert.That(OnASmallStack(() => Lenient.Decision("d0", [model])), Is.Null, "beyond the limit a decision is null");
    }

    [TestCase("(1 in (", "..5])", "1")]
    [TestCase("(1 in (", "))", "1")]
    [TestCase("(", ")", "1")]
    [TestCase("[", "]", "1")]
    [TestCase("{a: ", "}", "1")]
    [TestCase("-", "", "1")]
    [TestCase("if ", " then 1 else 2", "true")]
    [TestCase("for x in ", " return x", "[1]")]
    [TestCase("f(", ")", "1")]
    [TestCase("a[", "]", "1")]
    [TestCase("function(x) ", "", "1")]
    public void Nested_texts_are_read_or_refused_at_once(string open, string close, string inner)
    {
        string Nested(int levels) => string.Concat(Enumerable.Repeat(open, levels)) + inner + string.Concat(Enumerable.Repeat(close, levels));
        Assert.That(OnASmallStack(() => Lenient.Eval(Nested(60))), Is.Null);
        Assert.That(OnASmallStack(() => Lenient.Eval(Nested(199))), Is.Null);
        Assert.That(Lenient.Eval(Nested(2_000)).ToString(), Is.EqualTo("null"), "too deep");
    }

    private static Exception? OnASmallStack(Action work)
    {
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    work();
                }
                catch (EvaluationLimitException e)
                {
                    thrown = e;
                }
            },
            1_000_000);
        thread.Start();
        thread.Join();
        return thrown;
    }
}
