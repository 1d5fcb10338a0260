using Imprimatur.Disclosure.Seeds;

namespace Imprimatur.Disclosure.Tests.Seeds;

public sealed class SeedsReaderTests
{
    [Test]
    public void The_shipped_seeds_load_without_a_finding()
    {
        var reading = SeedsReader.Read(RepositoryRoot.Seeds);
        Assert.That(reading.Diagnostics, Is.Empty, string.Join('\n', reading.Diagnostics));
        Assert.That(reading.Seeds!.City.Zone, Is.EqualTo("Asia/Shanghai"));
    }

    [Test]
    public void The_nine_categories_add_up_to_the_printed_total()
    {
        var seeds = SeedsReader.Read(RepositoryRoot.Seeds).Seeds!;
        var total = seeds.Figures.Single(f => f.Id == "items-disclosed");
        Assert.That(total.Value, Is.EqualTo(63_603));
        Assert.That(total.Counted!.Sum.Sum(id => seeds.Figures.Single(f => f.Id == id).Value), Is.EqualTo(total.Value));
        Assert.That(seeds.Categories.Select(c => c.Figure), Is.EquivalentTo(total.Counted.Sum));
    }

    [Test]
    public void Every_figure_names_a_line_of_its_source_that_has_its_value()
    {
        foreach (var figure in SeedsReader.Read(RepositoryRoot.Seeds).Seeds!.Figures)
        {
            var plain = figure.Source.Replace(",", "", StringComparison.Ordinal);
            var words = figure.Value == 1 ? $"1|{figure.Title.En!.Split(' ')[^1]}" : figure.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.That(words.Split('|').Any(w => plain.Contains(w, StringComparison.Ordinal)), Is.True,
                $"{figure.Id}: {figure.Value} does not stand in `{figure.Source}`");
        }
    }

    [Test]
    public void Every_channel_and_unit_of_the_report_is_there()
    {
        var seeds = SeedsReader.Read(RepositoryRoot.Seeds).Seeds!;
        Assert.That(seeds.Units.Single(u => u.Id == "office").Code, Is.EqualTo("廊政办字"));
        Assert.That(seeds.Channels.Select(c => c.Id), Is.SupersetOf(new[] { "portal", "gazette", "social-media", "press-conference", "reading-places" }));
        Assert.That(seeds.City.DocumentsNamed, Does.Contain("廊政办字〔2017〕91号"));
    }

    [TestCase("figures.json", "\"value\": 4710", "\"value\": -1", "figures.json(21,16): error IMP109")]
    [TestCase("figures.json", "\"value\": 4710", "\"value\": 47.5", "figures.json(21,16): error IMP109")]
    [TestCase("figures.json", "\"value\": 4710", "\"vallue\": 4710", "figures.json(21,7): error IMP103")]
    [TestCase("figures.json", "\"id\": \"finance\"", "\"id\": \"land\"", "error IMP703")]
    [TestCase("figures.json", "\"sum\": [\"normative-documents\", ", "\"sum\": [\"lawsuits\", ", "error IMP707")]
    [TestCase("figures.json", "\"sum\": [\"normative-documents\", ", "\"sum\": [\"normative-document\", ", "error IMP704")]
    [TestCase("catalogue.json", "\"figure\": \"finance\"", "\"figure\": \"finanse\"", "error IMP704")]
    [TestCase("units.json", "\"level\": \"county\"", "\"level\": \"village\"", "error IMP704")]
    [TestCase("units.json", "\"id\": \"office\"", "\"id\": \"Office\"", "error IMP702")]
    [TestCase("city.json", "\"date\": \"2018-02-02\"", "\"date\": \"2018-02-30\"", "error IMP705")]
    [TestCase("city.json", "\"until\": \"2017-12-31\"", "\"until\": \"2016-12-31\"", "error IMP705")]
    [TestCase("city.json", "\"year\": 2017", "\"year\": 2017, \"$type\": \"System.Object\"", "error IMP103")]
    [TestCase("channels.json", "\"channels\"", "\"chanels\"", "error IMP107")]
    [TestCase("requests.json", "\"id\": \"open\"", "\"id\": \"opened\"", "error IMP704")]
    [TestCase("requests.json", "\"figure\": \"requests\"", "\"figure\": \"request\"", "error IMP704")]
    [TestCase("requests.json", "\"late\": 0", "\"late\": 101", "error IMP109")]
    [TestCase("notices.json", "\"anci\"", "\"land\"", "error IMP704")]
    public void A_mistake_is_told_at_its_place(string file, string good, string bad, string expected)
    {
        using var folder = Copy();
        var text = File.ReadAllText(folder[file]);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThan(0));
        File.WriteAllText(folder[file], text[..at] + bad + text[(at + good.Length)..]);
        var reading = SeedsReader.Read(folder.Path);
        Assert.That(reading.Seeds, Is.Null);
        Assert.That(reading.Diagnostics.Select(d => d.ToString()), Has.Some.Contains(expected));
    }

    [Test]
    public void Mistakes_of_all_files_are_told_at_once()
    {
        using var folder = Copy();
        File.Delete(folder["channels.json"]);
        File.WriteAllText(folder["units.json"], "{ \"units\": [ { } ] }");
        var found = SeedsReader.Read(folder.Path).Diagnostics;
        Assert.That(
            found.Select(d => Path.GetFileName(d.File)).Distinct(),
            Is.EquivalentTo(new[] { "catalogue.json", "channels.json", "notices.json", "requests.json", "units.json" }));
        Assert.That(found.Select(d => d.Code), Does.Contain(SeedCodes.MissingFile));
    }

    [Test]
    public void An_unknown_name_is_helped_with_the_nearest()
    {
        using var folder = Copy();
        File.WriteAllText(folder["catalogue.json"],
            File.ReadAllText(folder["catalogue.json"]).Replace("\"figure\": \"finance\"", "\"figure\": \"finanse\"", StringComparison.Ordinal));
        Assert.That(SeedsReader.Read(folder.Path).Diagnostics.Single().Help, Does.StartWith("did you mean `finance`?"));
    }

    private static TemporaryFolder Copy()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(RepositoryRoot.Seeds)) File.Copy(file, folder[Path.GetFileName(file)]);
        return folder;
    }
}
