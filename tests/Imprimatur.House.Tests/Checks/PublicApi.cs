using System.Reflection;
using Imprimatur.House.Tests.Sources;
using PublicApiGenerator;

namespace Imprimatur.House.Tests.Checks;

/// <summary>What each package shows to a host is approved text: a change of it is seen in review, or it fails.</summary>
internal static class PublicApi
{
    /// <summary>Set to 1, the approved files are written anew.</summary>
    public const string Approve = "IMPRIMATUR_APPROVE";

    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    public static string FileOf(string package) => $"tests/Imprimatur.House.Tests/Approved/{package}.api.txt";

    public static string Of(Assembly package) => Normalize(package.GeneratePublicApi(Options));

    public static string Of(params Type[] types) => Normalize(types.GeneratePublicApi(Options));

    /// <summary>The lines by which a package's face differs from what was approved.</summary>
    public static IEnumerable<Offence> Compare(string path, string approved, string actual)
    {
        var (before, after) = (Normalize(approved).Split('\n'), actual.Split('\n'));
        foreach (var line in before.Except(after)) yield return new Offence(path, 0, $"no longer there: {line.Trim()}");
        foreach (var line in after.Except(before)) yield return new Offence(path, 0, $"not approved: {line.Trim()}");
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
}
