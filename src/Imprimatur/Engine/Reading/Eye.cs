using Imprimatur.Engine.Commands;
using Imprimatur.Machine.Views;

namespace Imprimatur.Engine.Reading;

/// <summary>One reader before one instance, himself or as the one for whom he acts: everything that is read goes through his eye.</summary>
/// <param name="Loaded">The instance.</param>
/// <param name="Reader">Who reads.</param>
/// <param name="Behalf">The one for whom he acts, or null.</param>
/// <param name="Sight">How much he sees.</param>
internal sealed record Eye(LoadedInstance Loaded, Actor Reader, Actor? Behalf, Sight Sight)
{
    public static Eye Of(LoadedInstance loaded, Actor reader, Actor? behalf) =>
        new(loaded, reader, behalf, ReadPolicy.Of(loaded.Entry.Plan, loaded.State, reader, behalf));

    public bool SeesWhole => Sight == Sight.Whole;

    public bool SeesNothing => Sight == Sight.Nothing;

    /// <summary>Whether he sees the value of a field.</summary>
    public bool Sees(string field) => Sees(Loaded.Entry.Plan.FieldOf(field));

    /// <summary>Whether he sees the value of a field.</summary>
    public bool Sees(int field)
    {
        if (SeesWhole || SeesNothing || field < 0) return SeesWhole && field >= 0;
        var (plan, state) = (Loaded.Entry.Plan, Loaded.State);
        return ReadPolicy.MaySeeField(plan, state, Reader, field) || (Behalf is not null && ReadPolicy.MaySeeField(plan, state, Behalf, field));
    }
}
