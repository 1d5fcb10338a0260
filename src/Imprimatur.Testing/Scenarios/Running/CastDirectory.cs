using Imprimatur.Engine;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>The cast as the engine's directory.</summary>
internal sealed class CastDirectory(Cast cast, TimeZoneInfo zone) : IActorDirectory
{
    public ValueTask<Actor?> FindAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult(cast.Actors.GetValueOrDefault(id));

    public ValueTask<IReadOnlyCollection<Actor>> InPostAsync(Post post, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyCollection<Actor>>([.. cast.Actors.Values.Where(a => a.Posts.Contains(post))]);

    public ValueTask<bool> MayActForAsync(string person, string principal, string workflow, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        return ValueTask.FromResult(cast.Delegations.Any(d => d.To == person && d.Of == principal && !(day < d.From) && !(day > d.Until)
            && (d.Workflows.IsEmpty || d.Workflows.Contains(workflow))));
    }

    public ValueTask<string?> UnitCodeAsync(string unit, CancellationToken cancellationToken) => ValueTask.FromResult(cast.UnitCodes.GetValueOrDefault(unit));
}
