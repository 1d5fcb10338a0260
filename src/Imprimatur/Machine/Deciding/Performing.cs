using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Deciding;

/// <summary>Remembers who performed a step, in whatever round.</summary>
internal static class Performing
{
    public static void Add(Turn turn, int step, PersonSet persons)
    {
        var all = turn.Control.Performers[step].Union(persons);
        if (!ReferenceEquals(all, turn.Control.Performers[step])) turn.Control = turn.Control with { Performers = turn.Control.Performers.SetItem(step, all) };
    }
}
