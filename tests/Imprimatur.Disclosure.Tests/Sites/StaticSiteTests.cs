using Imprimatur.Disclosure.Registers;
using Imprimatur.Disclosure.Seeds;
using Imprimatur.Disclosure.Sites;

namespace Imprimatur.Disclosure.Tests.Sites;

public sealed class StaticSiteTests
{
    private static readonly SiteLabels Labels = new(SeedsReader.Read(RepositoryRoot.Seeds).Seeds!);
    private static readonly DateOnly Day = new(2017, 3, 1);

    [Test]
    public void An_item_stands_on_the_page_of_its_unit_and_month()
    {
        using var folder = new TemporaryFolder();
        var site = new StaticSite(folder.Path, Labels);
        Assert.That(site.Publish(Item("a")), Is.True);
        var page = File.ReadAllText(folder["units/finance/2017-03.html"]);
        Assert.That(page, Does.Contain("<article id=\"a\"").And.Contain("廊坊市财政局 <span lang=\"en\">Finance Bureau</span>").And.Contain("2017-03-01"));
    }

    [Test]
    public void An_item_that_comes_again_is_not_written_twice_not_even_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        var site = new StaticSite(folder.Path, Labels);
        site.Publish(Item("a"));
        Assert.That(site.Publish(Item("a")), Is.False);
        Assert.That(new StaticSite(folder.Path, Labels).Publish(Item("a")), Is.False);
        Assert.That(Articles(folder), Is.EqualTo(1));
    }

    [Test]
    public void Whatever_a_crash_tore_off_is_mended_when_the_page_is_opened_again()
    {
        using var folder = new TemporaryFolder();
        var site = new StaticSite(folder.Path, Labels);
        site.Publish(Item("a"));
        var whole = File.ReadAllBytes(folder["units/finance/2017-03.html"]).Length;
        site.Publish(Item("b"));
        var bytes = File.ReadAllBytes(folder["units/finance/2017-03.html"]);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(folder["units/finance/2017-03.html"], bytes[..length]);
            var again = new StaticSite(folder.Path, Labels);
            Assert.That(again.Publish(Item("a")), Is.EqualTo(length < whole), $"cut at {length}");
            Assert.That(again.Publish(Item("b")), Is.True);
            Assert.That(File.ReadAllBytes(folder["units/finance/2017-03.html"]), Is.EqualTo(bytes), $"cut at {length}");
        }
    }

    [Test]
    public void Many_may_publish_at_once()
    {
        using var folder = new TemporaryFolder();
        var site = new StaticSite(folder.Path, Labels);
        Parallel.For(0, 400, i => site.Publish(Item($"k{i % 100}")));
        Assert.That(Articles(folder), Is.EqualTo(100));
    }

    [Test]
    public void Nothing_in_a_text_or_an_id_can_break_out()
    {
        using var folder = new TemporaryFolder();
        var site = new StaticSite(folder["site"], Labels);
        site.Publish(
            Item("a") with { Unit = "../../evil", Title = "<script>alert(1)</script>", Text = "one\n<img src=x onerror=y>\r\ntwo", Number = "\"><b>" });
        var file = Directory.GetFiles(folder.Path, "*.html", SearchOption.AllDirectories).Single();
        Assert.That(file, Does.StartWith(folder["site"]));
        var page = File.ReadAllText(file);
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<img").And.Not.Contain("<b>"));
        Assert.That(page, Does.Contain("<p>one</p>").And.Contain("<p>two</p>"));
    }

    [Test]
    public void The_index_leads_to_every_item_by_unit_genre_and_theme()
    {
        using var folder = new TemporaryFolder();
        var site = new StaticSite(folder.Path, Labels);
        RegisterEntry[] entries = [Entry("a", "land"), Entry("b", "finance")];
        foreach (var entry in entries) site.Publish(Item("proactive-disclosure." + entry.Key));
        SiteIndex.Write(site, entries);
        var index = File.ReadAllText(folder["index.html"]);
        foreach (var link in new[] { "units/finance/2017-03.html", "genres/land/2017-03.html", "genres/finance/2017-03.html", "themes/general/2017-03.html" })
        {
            Assert.That(index, Does.Contain($"href=\"{link}\""));
            Assert.That(File.Exists(folder[link]), Is.True, link);
        }

        Assert.That(File.ReadAllText(folder["genres/land/2017-03.html"]), Does.Contain("href=\"../../units/finance/2017-03.html#proactive-disclosure.a\""));
        Assert.That(index, Does.Contain("综合政务").And.Contain("General administration"));
    }

    private static int Articles(TemporaryFolder folder) =>
        File.ReadLines(folder["units/finance/2017-03.html"]).Count(l => l.StartsWith("<article ", StringComparison.Ordinal));

    private static SiteItem Item(string id) => new(id, "finance", Day, "Title " + id, "2017/1", "财政", "综合", "Text of " + id, new string('0', 64));

    private static RegisterEntry Entry(string key, string genre) => new()
    {
        Workflow = "proactive-disclosure",
        Key = key,
        Title = "T " + key,
        Issuer = "finance",
        Genre = genre,
        Theme = "general",
        Number = "1",
        Text = ContentReference.Of("x:" + key, "text/plain", "text"u8),
        PublishedOn = Day,
    };
}
