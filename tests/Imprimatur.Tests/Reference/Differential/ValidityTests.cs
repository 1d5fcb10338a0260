using Imprimatur.Tests.Reference.Generators;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>What the generator makes by FORMAT.md, the reader takes.</summary>
internal sealed class ValidityTests
{
    [Test]
    public void Most_random_definitions_are_valid_as_they_come()
    {
        var refused = new SortedDictionary<string, (int Count, string Example)>();
        var bad = 0;
        for (var seed = 1; seed <= 500; seed++)
        {
            var errors = RandomDefinition.Errors(RandomDefinition.Once(seed, 0)).ToList();
            if (errors.Count > 0) bad++;
            foreach (var error in errors.DistinctBy(e => e.Code))
            {
                (int Count, string Example) known = refused.GetValueOrDefault(error.Code, (0, $"seed {seed}: {error}"));
                refused[error.Code] = (known.Count + 1, known.Example);
            }
        }
        TestContext.Out.WriteLine($"{bad} of 500 are refused");
        foreach (var (code, (count, example)) in refused) TestContext.Out.WriteLine($"{code} {count}: {example}");
        Assert.That(bad, Is.LessThan(250));
    }
}
