using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Tests.Analysis;

/// <summary>The inputs that small tables are tried on.</summary>
internal static class SmallInputs
{
    private static readonly string[] Names = ["n", "t", "b", "d", "l"];

    /// <summary>All combinations of the values of the inputs that one of the tables has, by kind.</summary>
    public static IEnumerable<Value?[]> Of(params SmallTable[] tables)
    {
        IEnumerable<Value?[]> inputs = [new Value?[Names.Length]];
        for (var kind = 0; kind < Names.Length; kind++)
        {
            var place = kind;
            if (!Array.Exists(tables, t => t.Columns[place] is not null)) continue;
            var values = SmallColumns.Values[kind].Where(v => Array.Exists(tables, t => t.Columns[place]?.TakesAny(v) == true)).ToList();
            inputs = inputs.SelectMany(i => values.Select(v =>
            {
                var more = (Value?[])i.Clone();
                more[place] = v;
                return more;
            }));
        }

        return inputs;
    }

    /// <summary>An input by name.</summary>
    public static IReadOnlyDictionary<string, Value?> Named(Value?[] input) => Names.Zip(input).ToDictionary(p => p.First, p => p.Second);

    /// <summary>An example by kind.</summary>
    public static Value?[] ByKind(IEnumerable<Rules.Analysis.InputValue> example)
    {
        var input = new Value?[Names.Length];
        foreach (var value in example) input[Array.IndexOf(Names, value.Name)] = value.Value;
        return input;
    }
}
