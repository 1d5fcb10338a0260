using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Feel.Functions;

/// <summary>All built-in functions by name.</summary>
internal static class BuiltIns
{
    /// <summary>The functions.</summary>
    public static readonly IReadOnlyDictionary<string, FunctionValue> All = new[]
        {
            ConversionFunctions.All, ListFunctions.All, StatisticFunctions.All, NumericFunctions.All, StringFunctions.All, ContextFunctions.All,
                CalendarFunctions.All, RangeFunctions.All, RangeText.All,
        }
        .SelectMany(f => f)
        .ToDictionary(f => f.Name, f => (FunctionValue)f, StringComparer.Ordinal);

    /// <summary>The functions as names that an evaluation can read.</summary>
    public static readonly INameSource Names = new Source();

    private sealed class Source : INameSource
    {
        public Value? Find(string name) => All.GetValueOrDefault(name);
    }
}
