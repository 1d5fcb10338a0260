using Imprimatur.Testing.Scenarios.Running;
using NJsonSchema;

namespace Imprimatur.Testing.Tests.Scenarios;

/// <summary>Plays every scenario of the repository as a test case of its own.</summary>
public sealed class ScenarioTests
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema.FromFileAsync(Path.Combine(ScenarioFiles.Root(), "workflows", "schemas", "test.schema.json")).GetAwaiter().GetResult());

    [TestCaseSource(typeof(ScenarioFiles), nameof(ScenarioFiles.Scenarios))]
    public async Task It_is_as_the_scenario_says(string name, string id)
    {
        var file = ScenarioFiles.Read(name);
        var result = await ScenarioRunner.RunAsync(file, file.Scenarios.Single(s => s.Id == id));
        Assert.That(result.Failure, Is.Null, $"{name}({result.At.Line},{result.At.Column}): {result.Failure}");
    }

    [TestCaseSource(typeof(ScenarioFiles), nameof(ScenarioFiles.Names))]
    public void The_file_passes_the_schema_that_editors_use(string name) =>
        Assert.That(Schema.Value.Validate(File.ReadAllText(Path.Combine(ScenarioFiles.Root(), name))), Is.Empty);
}
