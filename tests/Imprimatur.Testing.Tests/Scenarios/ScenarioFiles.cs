using System.Runtime.CompilerServices;
using Imprimatur.Testing.Scenarios.Model;
using Imprimatur.Testing.Scenarios.Reading;

namespace Imprimatur.Testing.Tests.Scenarios;

/// <summary>All files of scenarios: those of the shipped procedures, and those of the project's own tests.</summary>
internal static class ScenarioFiles
{
    private static readonly string[] Folders =
        [Path.Combine("workflows", "tests"), Path.Combine("tests", "Imprimatur.Testing.Tests", "Scenarios", "Files")];

    public static IEnumerable<string> Names => Folders
        .Select(f => Path.Combine(Root(), f)).Where(Directory.Exists)
        .SelectMany(f => Directory.EnumerateFiles(f, "*.test.json", SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Root(), f)).Order(StringComparer.Ordinal);

    /// <summary>Each scenario with its file, for a test case each.</summary>
    public static IEnumerable<TestCaseData> Scenarios =>
        from name in Names
        from scenario in Read(name).Scenarios
        select new TestCaseData(name, scenario.Id).SetArgDisplayNames(Path.GetFileName(name), scenario.Id);

    public static ScenarioFile Read(string name)
    {
        var reading = ScenarioReader.Read(Path.Combine(Root(), name));
        return reading.File ?? throw new AssertionException(string.Join(Environment.NewLine, reading.Diagnostics));
    }

    public static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
