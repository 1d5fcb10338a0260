using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.Engine.People;

namespace Imprimatur.Engine.Reading;

/// <summary>Puts readers before instances. Whoever reads for another needs a standing delegation, as whoever acts for him does; one that names steps opens the
/// instance while one of them is open.</summary>
internal sealed class EyeMaker(ActorResolver actors, CatalogShelf shelf, TimeProvider time)
{
    public async ValueTask<Eye> MakeAsync(LoadedInstance loaded, Actor reader, CancellationToken cancellationToken)
    {
        if (reader.ActsFor is null) return Eye.Of(loaded, reader, null);
        var (plan, day) = (loaded.Entry.Plan, shelf.InForce.DayOf(time.GetUtcNow()));
        var behalf = await actors.BehalfAsync(reader, plan.Id, null, day, cancellationToken).ConfigureAwait(false);
        foreach (var token in loaded.State.Control.Tokens)
        {
            behalf ??= await actors.BehalfAsync(reader, plan.Id, plan.Steps[token.Step].Path, day, cancellationToken).ConfigureAwait(false);
        }

        return Eye.Of(loaded, reader, behalf);
    }
}
