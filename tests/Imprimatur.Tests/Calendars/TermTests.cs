using CsCheck;
using Imprimatur.Calendars;

namespace Imprimatur.Tests.Calendars;

public sealed class TermTests
{
    [TestCase("P20BD", 20, 0, 0, "0:00:00")]
    [TestCase("P7D", 0, 0, 7, "0:00:00")]
    [TestCase("P2W", 0, 0, 14, "0:00:00")]
    [TestCase("P1M", 0, 1, 0, "0:00:00")]
    [TestCase("P1Y6M", 0, 18, 0, "0:00:00")]
    [TestCase("PT5H", 0, 0, 0, "5:00:00")]
    [TestCase("P1DT2H", 0, 0, 1, "2:00:00")]
    [TestCase("PT90S", 0, 0, 0, "0:01:30")]
    [TestCase("PT1M", 0, 0, 0, "0:01:00")]
    public void A_term_is_read_as_it_is_written(string text, int businessDays, int months, int days, string time)
    {
        Assert.That(Term.TryParse(text, out var term, out _), Is.True);
        Assert.That(term, Is.EqualTo(new Term(businessDays, months, days, TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [TestCase("")]
    [TestCase("P")]
    [TestCase("PT")]
    [TestCase("P1DT")]
    [TestCase("20BD")]
    [TestCase("PBD")]
    [TestCase("P-1D")]
    [TestCase("P+1D")]
    [TestCase("P1.5D")]
    [TestCase("P 1D")]
    [TestCase("P1D ")]
    [TestCase("p1d")]
    [TestCase("P1H")]
    [TestCase("PT1D")]
    [TestCase("P1D1M")]
    [TestCase("P1D1D")]
    [TestCase("PT1S1M")]
    [TestCase("P20BD3D")]
    [TestCase("P3D20BD")]
    [TestCase("P1BDT1H")]
    [TestCase("P01D")]
    [TestCase("P٣D")]
    [TestCase("P9999999999D")]
    [TestCase("P1DT2HT3M")]
    [TestCase("P1")]
    public void What_is_no_term_is_refused(string text)
    {
        Assert.That(Term.TryParse(text, out _, out var problem), Is.False);
        Assert.That(problem, Is.EqualTo("is not a term"));
    }

    [TestCase("P0D", "is shorter than a minute")]
    [TestCase("P0BD", "is shorter than a minute")]
    [TestCase("PT59S", "is shorter than a minute")]
    [TestCase("P101Y", "is longer than a hundred years")]
    [TestCase("P36526BD", "is longer than a hundred years")]
    [TestCase("P999999999YT999999999H", "is longer than a hundred years")]
    public void A_term_lasts_from_a_minute_to_a_hundred_years(string text, string expected)
    {
        Assert.That(Term.TryParse(text, out _, out var problem), Is.False);
        Assert.That(problem, Is.EqualTo(expected));
    }

    [TestCase("P24M", "P2Y")]
    [TestCase("P2W", "P14D")]
    [TestCase("PT90M", "PT1H30M")]
    [TestCase("PT36H", "PT36H")]
    public void A_term_is_written_in_its_shortest_form(string text, string canonical)
    {
        Assert.That(Term.TryParse(text, out var term, out _), Is.True);
        Assert.That(term.ToString(), Is.EqualTo(canonical));
    }

    [Test]
    public void Reading_what_was_written_gives_the_same_term() =>
        Gen.OneOf(
            Gen.Int[1, 36_525].Select(n => new Term(n, 0, 0, TimeSpan.Zero)),
            Gen.Select(Gen.Int[0, 500], Gen.Int[0, 9_000], Gen.Int[60, 10_000_000], (m, d, s) => new Term(0, m, d, TimeSpan.FromSeconds(s))),
            Gen.Select(Gen.Int[1, 500], Gen.Int[0, 9_000], (m, d) => new Term(0, m, d, TimeSpan.Zero)))
            .Sample(term => Term.TryParse(term.ToString(), out var again, out _) && again == term, seed: "0000000000001", iter: 2_000);
}
