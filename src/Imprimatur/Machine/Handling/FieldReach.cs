using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;

namespace Imprimatur.Machine.Handling;

/// <summary>Which fields a command may write.</summary>
internal static class FieldReach
{
    /// <summary>The names of the fields that lie outside, unknown ordinals too.</summary>
    public static ImmutableArray<string> Outside(Turn turn, ImmutableArray<FieldWrite> writes, ImmutableArray<int> allowed)
    {
        var outside = ImmutableArray<string>.Empty;
        foreach (var write in writes)
        {
            if (write.Field < 0 || write.Field >= turn.Plan.Fields.Length) outside = outside.Add(write.Field.ToString(CultureInfo.InvariantCulture));
            else if (!allowed.Contains(write.Field)) outside = outside.Add(turn.Plan.Fields[write.Field].Name);
        }

        return outside;
    }
}
