using Imprimatur.Disclosure.Seeds;
using NJsonSchema;

namespace Imprimatur.Disclosure.Tests.Seeds;

public sealed class SeedSchemaTests
{
    [TestCase("city")]
    [TestCase("units")]
    [TestCase("figures")]
    [TestCase("catalogue")]
    [TestCase("channels")]
    [TestCase("requests")]
    [TestCase("notices")]
    public async Task The_shipped_seeds_fit_their_schemas(string name)
    {
        var schema = await SchemaAsync(name);
        Assert.That(schema.Validate(await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Seeds, $"{name}.json"))), Is.Empty);
    }

    [TestCase("figures", "\"value\": 4710", "\"value\": -1")]
    [TestCase("figures", "\"value\": 4710", "\"worth\": 4710")]
    [TestCase("figures", "\"precision\": \"about\"", "\"precision\": \"roughly\"")]
    [TestCase("figures", "\"sum\": [", "\"workflow\": \"x\", \"sum\": [")]
    [TestCase("units", "\"level\": \"county\"", "\"level\": \"village\"")]
    [TestCase("units", "\"id\": \"office\"", "\"id\": \"Office\"")]
    [TestCase("city", "\"year\": 2017", "\"year\": \"2017\"")]
    [TestCase("catalogue", "\"workflow\": \"official-document\",", "")]
    [TestCase("channels", "\"channels\"", "\"chanels\"")]
    [TestCase("requests", "\"late\": 0", "\"late\": 101")]
    [TestCase("requests", "\"id\": \"open\"", "\"id\": \"opened\"")]
    [TestCase("notices", "\"count\": 120", "\"count\": -1")]
    public async Task What_a_schema_refuses_the_reader_refuses(string name, string good, string bad)
    {
        var schema = await SchemaAsync(name);
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(RepositoryRoot.Seeds)) File.Copy(file, folder[Path.GetFileName(file)]);
        var text = (await File.ReadAllTextAsync(folder[$"{name}.json"])).Replace(good, bad, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder[$"{name}.json"], text);
        Assert.That(schema.Validate(text), Is.Not.Empty);
        Assert.That(SeedsReader.Read(folder.Path).Seeds, Is.Null);
    }

    private static Task<JsonSchema> SchemaAsync(string name) =>
        JsonSchema.FromFileAsync(Path.Combine(RepositoryRoot.Path, "seeds", "schemas", $"{name}.schema.json"));
}
