using Imprimatur.Rules.Tck;
using Imprimatur.Rules.Tests.Support;

namespace Imprimatur.Rules.Tests.Tck;

public class KitTests
{
    /// <summary>The kit is no part of the project: it lies where IMPRIMATUR_SHARED says, or beside the repository.</summary>
    private static string Kit()
    {
        var shared = Environment.GetEnvironmentVariable("IMPRIMATUR_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); shared is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Workflow.sln"))) shared = Path.Combine(folder.FullName, "..", "shared");
        }

        var kit = Path.Combine(shared ?? "", "dmn-tck");
        if (!Directory.Exists(kit)) Assert.Ignore("the DMN kit is not here: set IMPRIMATUR_SHARED to the folder that holds dmn-tck");
        return kit;
    }

    private static IEnumerable<TckResult> Run(string folder) => TckRunner.Run(
        Directory.EnumerateFiles(folder).ToDictionary(f => Path.GetFileName(f), f => (ReadOnlyMemory<byte>)File.ReadAllBytes(f)), World.Now)
        .Select(r => r with { File = Path.Combine(folder, r.File) });

    [Test]
    public void Nothing_of_the_kit_fails_and_only_Java_is_skipped()
    {
        var results = Directory.EnumerateDirectories(Kit(), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Run).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(results.Where(r => r.Status == TckStatus.Failed).Select(r => $"{r.File} {r.Case} {r.Node}: expected {r.Expected}, got {r.Actual}"),
                Is.Empty);
            Assert.That(results.Count(r => r.Status == TckStatus.Passed), Is.AtLeast(3_050));
            Assert.That(results.Where(r => r.Status == TckStatus.Skipped).Select(r => r.File), Is.All.Contains("external-java"));
        });
    }
}
