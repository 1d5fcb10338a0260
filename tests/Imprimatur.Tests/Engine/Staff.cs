using Imprimatur.Engine;

namespace Imprimatur.Tests.Engine;

/// <summary>The directory of the tests' office.</summary>
internal sealed class Staff : IActorDirectory
{
    private static readonly Dictionary<string, Actor> People = new(StringComparer.Ordinal)
    {
        ["wang"] = Office.Wang,
        ["zhao"] = Office.Zhao,
        ["wu"] = new Actor("wu", new Post("drafter", "finance")),
        ["robot"] = new Actor("robot", new Post("editor", "office")) { Kind = ActorKind.Agent },
        ["li"] = Office.Li,
        ["sun"] = Office.Sun,
    };

    public ValueTask<Actor?> FindAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult(People.GetValueOrDefault(id));

    public ValueTask<IReadOnlyCollection<Actor>> InPostAsync(Post post, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyCollection<Actor>>([.. People.Values.Where(a => a.Posts.Contains(post))]);

    public List<StandingDelegation> ToSun { get; } = [new("li")];

    public ValueTask<IReadOnlyCollection<StandingDelegation>> DelegationsToAsync(string person, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyCollection<StandingDelegation>>(person == "sun" ? ToSun : []);

    public ValueTask<string?> UnitCodeAsync(string unit, CancellationToken cancellationToken) => ValueTask.FromResult(unit == "finance" ? "廊财" : null);
}
