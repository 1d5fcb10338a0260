using System.Text;
using CsCheck;
using Imprimatur.Definitions;
using Imprimatur.Definitions.Loading;
using Imprimatur.Rules.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Definitions;

/// <summary>The schemas that editors use agree with the reader: good files pass both, and what a schema refuses the reader refuses.</summary>
public class SchemaTests
{
    public static IEnumerable<string> Shipped => Directory.EnumerateFiles(Schemas.Workflows(), "*.json", SearchOption.AllDirectories)
        .Where(f => FileKinds.Of(f) != FileKind.Other).Select(f => Path.GetRelativePath(Schemas.Workflows(), f)).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Whole =>
        Directory.EnumerateFiles(Cases.Folder(), "whole-*.json").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    private static IEnumerable<string> BadCases =>
        Directory
            .EnumerateFiles(Mistakes.Folder(), "*.json", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("f.json", StringComparison.Ordinal) && !f.Contains("IMP411", StringComparison.Ordinal));

    [TestCaseSource(nameof(Shipped))]
    public void A_shipped_file_passes_its_schema(string file) =>
        Assert.That(Schemas.For(file).Validate(File.ReadAllText(Path.Combine(Schemas.Workflows(), file))), Is.Empty);

    [TestCaseSource(nameof(Whole))]
    public void A_file_of_all_forms_passes_its_schema(string file) => Assert.That(Schemas.For(file).Validate(Cases.Text(file)), Is.Empty);

    [Test]
    public void What_a_schema_refuses_among_the_smallest_bad_files_is_no_more_than_the_reader_refuses()
    {
        var refused = 0;
        foreach (var file in BadCases)
        {
            if (Refuses(file, File.ReadAllText(file)) is not true) continue;
            refused++;
            Assert.That(Errors(file, File.ReadAllText(file)), Is.Not.Empty, file);
        }

        Assert.That(refused, Is.GreaterThan(15), "the schemas catch a good part of the mistakes while a file is written");
    }

    [Test]
    public void A_changed_file_that_a_schema_refuses_the_reader_refuses_too()
    {
        string[] good = [
            .. Whole.Select(f => Path.Combine(Cases.Folder(), f)),
            Path.Combine(Cases.Folder(), "official-document.workflow.json"),
            Path.Combine(Cases.Folder(), "disclosure-attribute.decision.json"),
            Path.Combine(Cases.Folder(), "handlers.json"),
        ];
        foreach (var file in good) Assert.That(Errors(file, File.ReadAllText(file)), Is.Empty, file);
        var (refused, all) = (0, 0);
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 100_000], Gen.Int[0, 9], Gen.Int[0, 100_000]).Sample(
            (index, place, change, seed) =>
            {
                var file = good[index];
                var text = Mutation.Apply(File.ReadAllText(file), place, change, seed);
                Interlocked.Increment(ref all);
                if (Refuses(file, text) is not true) return true;
                Interlocked.Increment(ref refused);
                return Errors(file, text).Count > 0 ? true : throw new InvalidOperationException($"{file} {Schemas.For(file).Validate(text).First()}\n{text}");
            },
            iter: 500,
                seed: "0000KOL8R3m3",
            threads: 2);
        Assert.That(refused, Is.GreaterThan(all / 4), "the changes are of the kind that schemas see");
    }

    private static bool? Refuses(string file, string text)
    {
        try
        {
            return Schemas.For(file).Validate(JToken.Parse(text)).Count > 0;
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return null; // no JSON at all: an editor says so without a schema
        }
    }

    /// <summary>The errors that the reader finds, but for forms that can't run yet; what the file stands on is read with it.</summary>
    private static List<Diagnostic> Errors(string file, string text)
    {
        var name = Path.GetFileName(file);
        var beside = new[] { "whole-forms.decision.json", "note.workflow.json", "disclosure-attribute.decision.json" }.Where(b => b != name).Select(Cases.File);
        var found = CatalogReader.Read([new CatalogFile(name, Encoding.UTF8.GetBytes(text)), .. beside]).Diagnostics;
        return [.. found.Where(d => d.Severity == Severity.Error && d.File == name && d.Code != "IMP290")];
    }
}
