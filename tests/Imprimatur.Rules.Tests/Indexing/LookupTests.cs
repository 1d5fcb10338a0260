using System.Globalization;
using Imprimatur.Rules.Indexing;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Indexing;

public class LookupTests
{
    private static readonly string[] Hard =
    [
        "0", "1", "-1", "0.5", "-0.5", "2.25", "9.99", "10", "10.000000000000000000001", "-10.000000000000000000001", "99999", "100000", "1e17", "-1e17",
        "1e18", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e19", "-1e19", "1e33", "-1e33", "1e-30", "-1e-30",
        "1e6000", "-1e6000", "1e-6000",
        "4611686018427387904", "4611686018427387905", "123456789012345678901234567890.1234", "-123456789012345678901234567890.1234",
    ];

    private static Number Of(string text) => Number.TryParse(text, out var number) ? number : throw new ArgumentException(text);

    /// <summary>Each piece is its own class here, so that the class says which piece was found.</summary>
    private static ClassLookup Lookup(FeelType type, IEnumerable<Value> spoken)
    {
        var domain = new OrderedDomain(type, spoken);
        return domain.Lookup([.. Enumerable.Range(0, domain.Count + 1)]);
    }

    private static int Piece(Number[] points, Number value)
    {
        var below = points.Count(p => p < value);
        return (2 * below) + (below < points.Length && points[below] == value ? 1 : 0);
    }

    [TestCase("0 1 2 10", TestName = "Numbers close together are found in a table")]
    [TestCase("0.5 0.25 99 100000.75 3 -7 1e9 20 30 40 50", TestName = "Numbers far from each other are found by where to begin")]
    [TestCase("1e17 -1e17 0", TestName = "Numbers near the ends of 64 bits are found")]
    [TestCase("1e30 0.001 1e-30", TestName = "Numbers that need all their digits are found")]
    [TestCase("", TestName = "Where no cell names a number all numbers are alike")]
    public void Numbers_are_found(string text)
    {
        var points = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Of).Order().ToArray();
        var lookup = Lookup(FeelType.Number, points.Select(p => new NumberValue(p)));
        var asked = Hard.Select(Of).Concat(points).Concat(Enumerable.Range(-30, 400).Select(n => Number.From(n / 4m)));
        Assert.Multiple(() =>
        {
            foreach (var number in asked) Assert.That(lookup.Of((TypedValue)number), Is.EqualTo(Piece(points, number)), number.ToString());
        });
    }

    [Test]
    public void Random_numbers_are_found_among_random_points_as_decimals_integers_and_numbers()
    {
        var random = new Random(42);
        for (var round = 0; round < 300; round++)
        {
            var (scale, spread) = (random.Next(0, 4), (long)Math.Pow(10, random.Next(1, 12)));
            decimal Next() => decimal.Round((decimal)random.NextInt64(-spread, spread) / (decimal)Math.Pow(10, scale), scale);
            var points = Enumerable.Range(0, random.Next(1, 60)).Select(_ => Number.From(Next())).Distinct().Order().ToArray();
            var lookup = Lookup(FeelType.Number, points.Select(p => new NumberValue(p)));
            for (var i = 0; i < 100; i++)
            {
                var value = i % 2 == 0 ? Next() : points[random.Next(points.Length)].ToDecimal();
                var expected = Piece(points, Number.From(value));
                if (lookup.Of(value) != expected || lookup.Of((TypedValue)Number.From(value)) != expected || lookup.Of(value + 0.0000m) != expected)
                    Assert.Fail($"{value.ToString(CultureInfo.InvariantCulture)} among {string.Join(" ", points)}");
                if (decimal.IsInteger(value) && lookup.Of((long)value) != expected) Assert.Fail($"{(long)value} among {string.Join(" ", points)}");
            }
        }
    }

    [Test]
    public void A_number_beyond_the_bounds_of_its_column_has_no_class()
    {
        var lookup = Lookup(FeelType.Number with { Min = Of("0"), Max = Of("9") }, [new NumberValue(Of("4"))]);
        Assert.Multiple(() =>
        {
            Assert.That(lookup.Of(-0.1m), Is.EqualTo(ClassLookup.None));
            Assert.That(lookup.Of(9.1m), Is.EqualTo(ClassLookup.None));
            Assert.That(lookup.Of(9L), Is.Not.EqualTo(ClassLookup.None));
            Assert.That(lookup.Of("4"), Is.EqualTo(ClassLookup.None), "a text is no number");
            Assert.That(lookup.Of(new DateOnly(1970, 1, 5)), Is.EqualTo(ClassLookup.None), "the fifth day is no number");
        });
    }

    [Test]
    public void Moments_are_found_as_objects_and_as_they_are_in_whatever_offset()
    {
        var noon = new DateTimeOffset(2017, 6, 30, 12, 0, 0, TimeSpan.FromHours(8));
        var lookup = Lookup(FeelType.DateTime, [new DateTimeValue(noon)]);
        Assert.Multiple(() =>
        {
            Assert.That(lookup.Of(noon.ToOffset(TimeSpan.Zero)), Is.EqualTo(1));
            Assert.That(lookup.Of((TypedValue)new DateTimeValue(noon)), Is.EqualTo(1));
            Assert.That(lookup.Of(noon.AddTicks(-1)), Is.Zero);
            Assert.That(lookup.Of(DateTimeOffset.MaxValue), Is.EqualTo(2));
            Assert.That(lookup.Of(DateTimeOffset.MinValue), Is.Zero);
        });
    }

    [Test]
    public void A_value_comes_back_as_it_was_put_in()
    {
        Value[] values =
        [
            new StringValue("a"), new BooleanValue(true), new NumberValue(Of("-123456789012345678901234567890.1234")), new NumberValue(Of("1e6000")),
            new DateValue(new DateOnly(1, 1, 1)), new DateTimeValue(new DateTimeOffset(2017, 6, 30, 12, 0, 0, TimeSpan.FromHours(8))),
            new ListValue([new StringValue("a")]), new MonthsDurationValue(3),
        ];
        TypedValue[] typed =
            [7L, -0.50m, new DateOnly(2016, 2, 29), new DateTimeOffset(2017, 6, 30, 0, 0, 0, TimeSpan.FromHours(8)), true, "x", TypedValue.Missing];
        Assert.Multiple(() =>
        {
            Assert.That(values.Select(v => ((TypedValue)v).ToValue()), Is.EqualTo(values));
            Assert.That(string.Join(" | ", typed.Select(t => t.ToValue()?.ToString() ?? "missing")), Is.EqualTo(
                "7 | -0.5 | date(\"2016-02-29\") | date and time(\"2017-06-30T00:00:00+08:00\") | true | \"x\" | missing"));
        });
    }
}
