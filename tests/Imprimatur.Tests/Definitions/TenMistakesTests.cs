using Imprimatur.Definitions;

namespace Imprimatur.Tests.Definitions;

/// <summary>One reading names all mistakes of a file, each at its line and with help, and invents none beside them.</summary>
public class TenMistakesTests
{
    private static readonly CatalogReading Reading = CatalogReader.Read([Cases.File("ten-mistakes.workflow.json")]);

    [Test]
    public void All_ten_are_found_at_their_lines_and_nothing_else()
    {
        var found = Reading.Diagnostics.Select(d => (d.Position.Line, d.Code));
        Assert.That(found, Is.EqualTo(new[]
        {
            (7, "IMP211"), // a default that is none of the values
            (10, "IMP205"), // an unknown field
            (10, "IMP212"), // a term that is none
            (11, "IMP204"), // an unknown step
            (13, "IMP306"), // a value that the field can't have
            (14, "IMP103"), // an unknown property
            (15, "IMP228"), // a field that may be missing
            (16, "IMP219"), // a step that writes what it needs approved
            (18, "IMP217"), // a step that no way leads to
            (21, "IMP206"), // an unknown outcome
        }), string.Join("\n", Reading.Diagnostics));
        Assert.That(Reading.Catalog, Is.Null);
    }

    [Test]
    public void Each_comes_with_help() => Assert.That(Reading.Diagnostics.Select(d => d.Help), Is.All.Not.Null, string.Join("\n", Reading.Diagnostics));

    [Test]
    public void The_nearest_name_is_offered()
    {
        Assert.That(Reading.Diagnostics.Single(d => d.Code == "IMP204").Help, Does.StartWith("did you mean `review`?"));
        Assert.That(Reading.Diagnostics.Single(d => d.Code == "IMP205").Help, Does.StartWith("did you mean `title`?"));
        Assert.That(Reading.Diagnostics.Single(d => d.Code == "IMP206").Help, Does.StartWith("did you mean `clear`?"));
    }

    [Test]
    public void What_may_be_missing_is_shown_with_a_way_on_which_it_is() =>
        Assert.That(Reading.Diagnostics.Single(d => d.Code == "IMP228").Help, Does.Contain("`draft` → `review` → `route`"));
}
