using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests;

/// <summary>How the checks are asserted: the house has no offence, and a planted one is found at its line.</summary>
internal static class HouseFixture
{
    public static void HasNone(IEnumerable<Offence> offences)
    {
        var all = offences.Distinct().Select(o => o.ToString()).ToList();
        Assert.That(all, Is.Empty, string.Join('\n', all.Take(50)));
    }

    public static void Finds(IEnumerable<Offence> offences, params string[] expected) =>
        Assert.That(offences.Select(o => o.ToString()).ToList(), Is.EqualTo(expected));
}
