using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Feel;

/// <summary>The functions of ranges against what the standard's table says of them in words of their ends (DMN 1.5, table 78), over all small ranges.</summary>
public class RangeLawTests
{
    private readonly record struct Span(int Low, bool HasLow, int High, bool HasHigh)
    {
        public override string ToString() => $"{(HasLow ? '[' : '(')}{Low}..{High}{(HasHigh ? ']' : ')')}";
    }

    private static readonly List<Span> Spans = [.. from low in Enumerable.Range(0, 4)
                                                   from high in Enumerable.Range(low + 1, 4 - low)
                                                   from ends in Enumerable.Range(0, 4)
                                                   select new Span(low, ends % 2 == 0, high, ends < 2)];

    private static bool Before(Span a, Span b) => a.High < b.Low || ((!a.HasHigh || !b.HasLow) && a.High == b.Low);

    private static bool Meets(Span a, Span b) => a.HasHigh && b.HasLow && a.High == b.Low;

    private static bool Overlaps(Span a, Span b) =>
        (a.High > b.Low || (a.High == b.Low && a.HasHigh && b.HasLow)) && (a.Low < b.High || (a.Low == b.High && a.HasLow && b.HasHigh));

    private static bool OverlapsBefore(Span a, Span b) => (a.Low < b.Low || (a.Low == b.Low && a.HasLow && !b.HasLow))
        && (a.High > b.Low || (a.High == b.Low && a.HasHigh && b.HasLow))
        && (a.High < b.High || (a.High == b.High && (!a.HasHigh || b.HasHigh)));

    private static bool Finishes(Span a, Span b) =>
        a.HasHigh == b.HasHigh && a.High == b.High && (a.Low > b.Low || (a.Low == b.Low && (!a.HasLow || b.HasLow)));

    private static bool Includes(Span a, Span b) => (a.Low < b.Low || (a.Low == b.Low && (a.HasLow || !b.HasLow)))
        && (a.High > b.High || (a.High == b.High && (a.HasHigh || !b.HasHigh)));

    private static bool Starts(Span a, Span b) =>
        a.Low == b.Low && a.HasLow == b.HasLow && (a.High < b.High || (a.High == b.High && (!a.HasHigh || b.HasHigh)));

    private static readonly Dictionary<string, Func<Span, Span, bool>> OfRanges = new(StringComparer.Ordinal)
    {
        ["before"] = Before,
        ["after"] = (a, b) => Before(b, a),
        ["meets"] = Meets,
        ["met by"] = (a, b) => Meets(b, a),
        ["overlaps"] = Overlaps,
        ["overlaps before"] = OverlapsBefore,
        ["overlaps after"] = (a, b) => OverlapsBefore(b, a),
        ["finishes"] = Finishes,
        ["finished by"] = (a, b) => Finishes(b, a),
        ["includes"] = Includes,
        ["during"] = (a, b) => Includes(b, a),
        ["starts"] = Starts,
        ["started by"] = (a, b) => Starts(b, a),
        ["coincides"] = (a, b) => a == b,
    };

    private static readonly Dictionary<string, Func<int, Span, bool>> OfPoints = new(StringComparer.Ordinal)
    {
        ["before"] = (p, r) => p < r.Low || (p == r.Low && !r.HasLow),
        ["after"] = (p, r) => p > r.High || (p == r.High && !r.HasHigh),
        ["finishes"] = (p, r) => r.HasHigh && r.High == p,
        ["during"] = Within,
        ["starts"] = (p, r) => r.HasLow && r.Low == p,
    };

    private static readonly Dictionary<string, Func<Span, int, bool>> ByPoints = new(StringComparer.Ordinal)
    {
        ["before"] = (r, p) => r.High < p || (r.High == p && !r.HasHigh),
        ["after"] = (r, p) => r.Low > p || (r.Low == p && !r.HasLow),
        ["finished by"] = (r, p) => r.HasHigh && r.High == p,
        ["includes"] = (r, p) => Within(p, r),
        ["started by"] = (r, p) => r.HasLow && r.Low == p,
    };

    private static bool Within(int p, Span r) => (p > r.Low && p < r.High) || (p == r.Low && r.HasLow) || (p == r.High && r.HasHigh);

    private static bool Told(string call) => Lenient.Eval(call).ToString() switch
    {
        "true" => true,
        "false" => false,
        var other => throw new AssertionException($"{call} is {other}"),
    };

    [Test]
    public void Two_ranges()
    {
        foreach (var (name, law) in OfRanges)
        {
            foreach (var a in Spans)
            {
                foreach (var b in Spans) Assert.That(Told($"{name}({a}, {b})"), Is.EqualTo(law(a, b)), $"{name}({a}, {b})");
            }
        }
    }

    [Test]
    public void A_point_and_a_range()
    {
        foreach (var range in Spans)
        {
            for (var point = -1; point < 6; point++)
            {
                foreach (var (name, law) in OfPoints) Assert.That(Told($"{name}({point}, {range})"), Is.EqualTo(law(point, range)), name);
                foreach (var (name, law) in ByPoints) Assert.That(Told($"{name}({range}, {point})"), Is.EqualTo(law(range, point)), name);
                Assert.That(Told($"{point} in {range}"), Is.EqualTo(Within(point, range)));
            }
        }
    }

    [TestCase("before(1, \"a\")")]
    [TestCase("before([1..2], null)")]
    [TestCase("meets(1, [1..2])")]
    [TestCase("includes([1..2], \"a\")")]
    [TestCase("includes([1..2], [@\"2020-01-01\"..@\"2020-01-02\"])")]
    [TestCase("coincides(1, \"a\")")]
    [TestCase("starts(null, [1..2])")]
    [TestCase("during(1)")]
    [TestCase("during(1, [1..2], 3)")]
    [TestCase("overlaps([1..2], 1)")]
    public void What_cannot_be_told_is_null(string call) => Assert.That(Lenient.Eval(call).ToString(), Is.EqualTo("null"));

    [TestCase("[1..10].start", "1")]
    [TestCase("(1..10].start included", "false")]
    [TestCase("(1..10].end included", "true")]
    [TestCase("(<10).start", "null")]
    [TestCase("(<10).end", "10")]
    [TestCase("(>=1).start included", "true")]
    [TestCase("(>=1).end included", "false")]
    [TestCase("[@\"2020-01-01\"..@\"2020-12-31\"].end.month", "12")]
    [TestCase("[\"a\"..\"c\"].start", "\"a\"")]
    [TestCase("[1..2] = [1..2]", "true")]
    [TestCase("{r: [1..3], x: 2 in r}.x", "true")]
    [TestCase("[3..1]", "null")]
    [TestCase("[1..\"a\"]", "null")]
    [TestCase("[null..1].end", "1")]
    public void A_range_is_a_value(string expression, string value) => Assert.That(Lenient.Eval(expression).ToString(), Is.EqualTo(value));
}
