using System.Collections.Immutable;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Types;
using Imprimatur.Rules.Values;
using static Imprimatur.Rules.Tests.Support.World;

namespace Imprimatur.Rules.Tests.Conversion;

/// <summary>Values for the inputs of decisions, now and then one that is missing or out of its bounds.</summary>
internal static class RandomInputs
{
    public static Dictionary<string, Value?> For(ImmutableArray<Decision> decisions, Random random) =>
        decisions.SelectMany(d => d.Inputs).DistinctBy(i => i.Name).ToDictionary(i => i.Name, i => Of(i, random));

    private static Value? Of(DecisionInput input, Random random)
    {
        if (random.NextDouble() < (input.Optional ? 0.3 : 0.02)) return null;
        return input.Type.Kind switch
        {
            TypeKind.Boolean => new BooleanValue(random.Next(2) == 0),
            TypeKind.Number => Number(random.Next(50) == 0 ? -3 : random.Next(0, 20) / 2m),
            TypeKind.Date => Date(2017, random.Next(4, 9), random.Next(1, 3)),
            TypeKind.List => List([.. new[] { "x", "y", "x" }.Where(_ => random.Next(2) == 0)]),
            _ when !input.Type.OneOf.IsDefault => Text(random.Next(40) == 0 ? "zz" : input.Type.OneOf[random.Next(input.Type.OneOf.Length)]),
            _ => Text(new[] { "finance", "法规处 \"甲\"\n", "other" }[random.Next(3)]),
        };
    }
}
