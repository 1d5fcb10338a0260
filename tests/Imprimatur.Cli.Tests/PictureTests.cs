namespace Imprimatur.Cli.Tests;

/// <summary>The pictures of the documents are those that the tool draws of the procedures as they are.</summary>
public sealed class PictureTests
{
    [TestCaseSource(nameof(Pictures))]
    public async Task A_picture_of_the_documents_shows_the_procedure_as_it_is(string picture)
    {
        var isChinese = picture.EndsWith(".zh", StringComparison.Ordinal);
        var definition = isChinese ? picture[..^3] : picture;
        var run = await CliRun.Of("draw", Path.Combine(RepositoryRoot.Path, "workflows", $"{definition}.workflow.json"), "--lang", isChinese ? "zh" : "en");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(
            run.Output.TrimEnd() == (await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "docs", "pictures", $"{picture}.svg"))).TrimEnd(),
            Is.True,
            $"docs/pictures/{picture}.svg is old: draw it anew as docs/cli.md says");
    }

    private static IEnumerable<string> Pictures() => Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "docs", "pictures"), "*.svg")
        .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);
}
