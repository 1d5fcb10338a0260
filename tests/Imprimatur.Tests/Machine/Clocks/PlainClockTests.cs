namespace Imprimatur.Tests.Machine.Clocks;

/// <summary>The engine's clocks against a page that counts another way.</summary>
public class PlainClockTests
{
    private const int Definitions = 250;
    private const int Histories = 400;

    [Test]
    public void A_hundred_thousand_random_clocks_end_at_the_instant_that_counting_by_days_gives()
    {
        var random = new Random(20170501);
        var (stopped, differing) = (0, new List<string>());
        for (var d = 0; d < Definitions; d++)
        {
            var clock = new RandomClock(random);
            for (var h = 0; h < Histories; h++)
            {
                var (engine, plain, story) = clock.Play();
                if (plain is null) stopped++;
                if (engine != plain && differing.Count < 3) differing.Add($"engine {engine:o}, plain {plain:o}\n{story}");
            }
        }

        Assert.That(differing, Is.Empty);
        Assert.That(stopped, Is.InRange(1_000, Definitions * Histories / 4), "most clocks run in the end, and some are stopped");
    }

    [TestCase("2017-09-25", "20B", "2017-10-27")]
    [TestCase("2019-04-30", "1B", "2019-05-05")]
    [TestCase("2017-01-20", "10D", "2017-01-30")]
    public void Counting_by_days_knows_terms_that_were_counted_by_hand(string start, string term, string last)
    {
        var clock = new PlainClock(DateTime.Parse(start, System.Globalization.CultureInfo.InvariantCulture), true);
        var end = clock.End((term[^1], int.Parse(term[..^1], System.Globalization.CultureInfo.InvariantCulture)))!.Value;
        Assert.That(end, Is.EqualTo(DateTimeOffset.Parse(last + "T00:00+08:00", System.Globalization.CultureInfo.InvariantCulture).AddDays(1)));
    }
}
