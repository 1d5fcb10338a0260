using Imprimatur.Rules.Diagnostics;
using Imprimatur.Tests.Reference.Generators;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>What the generator makes by FORMAT.md, the reader takes.</summary>
internal sealed class ValidityTests
{
    [Test]
    public void Five_hundred_random_definitions_are_valid()
    {
        var bad = new List<string>();
        for (var seed = 1; seed <= 500; seed++)
        {
            var errors = Pair.Read(RandomDefinition.Make(seed)).Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
            if (errors.Count > 0) bad.Add($"seed {seed}: {string.Join("\n    ", errors)}");
        }
        Assert.That(string.Join("\n", bad), Is.Empty);
    }
}
