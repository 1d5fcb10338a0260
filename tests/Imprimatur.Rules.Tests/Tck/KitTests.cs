using System.Xml.Linq;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn.Xml;
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

    private static IEnumerable<TckResult> Run(string folder) =>
        TckRunner.Run(Files(folder), World.Now).Select(r => r with { File = Path.Combine(folder, r.File) });

    private static Dictionary<string, ReadOnlyMemory<byte>> Files(string folder) =>
        Directory.EnumerateFiles(folder).ToDictionary(f => Path.GetFileName(f), f => (ReadOnlyMemory<byte>)File.ReadAllBytes(f));

    private static ReadOnlyMemory<byte> Rewritten(ReadOnlyMemory<byte> model)
    {
        using var written = new MemoryStream();
        var bag = new DiagnosticBag("m.dmn");
        if (DefinitionsReader.Read(new MemoryStream(model.ToArray()), bag) is not { } read) throw new ArgumentException(string.Join("\n", bag.ToSortedList()));
        DefinitionsWriter.Write(read, written);
        return written.ToArray();
    }

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

    [Test]
    public void Every_model_that_is_read_and_written_again_passes_the_kit_with_the_same_results()
    {
        var count = 0;
        foreach (var folder in Directory.EnumerateDirectories(Kit(), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var files = Files(folder);
            var written = files.ToDictionary(f => f.Key, f => f.Key.EndsWith(".dmn", StringComparison.Ordinal) ? Rewritten(f.Value) : f.Value);
            var (before, after) = (TckRunner.Run(files, World.Now).ToList(), TckRunner.Run(written, World.Now).ToList());
            Assert.That(after.Select(Told), Is.EqualTo(before.Select(Told)), folder);
            foreach (var model in written.Where(f => f.Key.EndsWith(".dmn", StringComparison.Ordinal)))
            {
                Assert.That(Dmn.SchemaOrder.Faults(XElement.Load(new MemoryStream(model.Value.ToArray()))), Is.Empty, $"{folder}/{model.Key}");
                Assert.That(Rewritten(model.Value).Span.SequenceEqual(model.Value.Span), $"{folder}/{model.Key} is written otherwise the second time");
            }

            count += after.Count;
        }

        Assert.That(count, Is.AtLeast(3_050));
    }

    private static string Told(TckResult result) =>
        $"{result.Case} {result.Node}: {result.Status}, {result.Actual}, {string.Join("; ", result.Reasons)}";
}
