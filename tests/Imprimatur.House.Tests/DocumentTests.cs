using Imprimatur.House.Tests.Checks;
using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests;

public sealed class DocumentTests
{
    private static IEnumerable<string> Pages() =>
        new[] { "README.md", "README.zh.md" }.Where(p => File.Exists(Path.Combine(Repository.Root, p))).Concat(Repository.FilesUnder("docs", "*.md"));

    [TestCaseSource(nameof(Pages))]
    public void Projects_and_files_that_a_page_names_are_there(string page) =>
        HouseFixture.HasNone(Documents.MissingPaths(page, Repository.ReadText(page), p => Path.Exists(Path.Combine(Repository.Root, p))));

    [TestCaseSource(nameof(Pages))]
    public void Commands_of_the_tool_that_a_page_names_exist(string page) =>
        HouseFixture.HasNone(Documents.UnknownCommands(page, Repository.ReadText(page)));

    [Test]
    public void The_architecture_page_draws_the_layers_as_they_are()
    {
        var page = Repository.ReadText("docs/architecture.md");
        Assert.That(Documents.Arrows(page, "projects"), Is.EquivalentTo(Documents.ArrowsOf(Layers.Projects, "")));
        Assert.That(Documents.Arrows(page, "rooms"), Is.EquivalentTo(Documents.ArrowsOf(Layers.Rooms, "root nouns")));
    }

    [Test]
    public void A_planted_path_that_is_gone_is_found() =>
        HouseFixture.Finds(
            Documents.MissingPaths(
                "docs/a.md",
                "see `docs/gone.md`, [x](pictures/y.svg) and\n`dotnet run --project samples/Gone -c Release`",
                p => p == "docs/pictures/y.svg"),
            "docs/a.md:1: docs/gone.md is not there",
            "docs/a.md:2: samples/Gone is not there");

    [Test]
    public void A_planted_command_that_does_not_exist_is_found() =>
        HouseFixture.Finds(
            Documents.UnknownCommands("docs/a.md", "$ imprimatur check workflows\n$ imprimatur frobnicate x\n"),
            "docs/a.md:2: the tool has no command frobnicate");

    [TestCase("README.md")]
    [TestCase("README.zh.md")]
    public void The_readme_shows_the_quick_start_as_it_is(string page) =>
        Assert.That(Repository.ReadText(page), Does.Contain("```csharp\n" + Repository.ReadText("samples/QuickStart/Program.cs").TrimEnd() + "\n```"));
}
