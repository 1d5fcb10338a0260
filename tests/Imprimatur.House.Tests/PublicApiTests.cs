using System.Reflection;
using Imprimatur.House.Tests.Checks;
using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests;

public sealed class PublicApiTests
{
    [TestCase("Imprimatur.Rules")]
    [TestCase("Imprimatur")]
    [TestCase("Imprimatur.Disclosure")]
    [TestCase("Imprimatur.Sqlite")]
    [TestCase("Imprimatur.Testing")]
    public void A_package_shows_what_was_approved(string package)
    {
        var path = PublicApi.FileOf(package);
        var actual = PublicApi.Of(Assembly.Load(package));
        var full = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable(PublicApi.Approve) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, actual);
        }

        var approved = File.Exists(full) ? File.ReadAllText(full) : "";
        var offences = PublicApi.Compare(path, approved, actual).Select(o => o.ToString()).ToList();
        Assert.That(offences, Is.Empty, $"Look at the difference; {PublicApi.Approve}=1 dotnet test tests/Imprimatur.House.Tests approves it.");
    }

    [Test]
    public void The_tool_shows_nothing() => Assert.That(Assembly.Load("Imprimatur.Cli").GetExportedTypes(), Is.Empty);

    [Test]
    public void A_planted_change_is_found_in_both_directions()
    {
        var before = PublicApi.Of(typeof(PlantedFace)).Replace("Approved()", "Gone()", StringComparison.Ordinal);
        HouseFixture.Finds(
            PublicApi.Compare("x.api.txt", before, PublicApi.Of(typeof(PlantedFace))),
            "x.api.txt: no longer there: public static void Gone() { }",
            "x.api.txt: not approved: public static void Approved() { }");
    }
}
