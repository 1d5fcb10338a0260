using System.Collections.Immutable;
using Imprimatur;
using Imprimatur.Disclosure.Seeds;
using Imprimatur.Engine;

namespace LangfangYear.People;

/// <summary>The people of the city's offices, and the codes of their units. Immutable.</summary>
internal sealed class Staff : IActorDirectory
{
    private const string Highest = "topSecret";
    private readonly ImmutableDictionary<string, Actor> _byId;
    private readonly ImmutableDictionary<string, string> _codes;

    public Staff(CitySeeds seeds)
    {
        Units = [.. seeds.Units.Select(u => u.Id)];
        var all = Units.SelectMany(u => new[]
        {
            new Actor(DrafterId(u), new Post("drafter", u)) { Clearance = Highest },
            new Actor($"secrecy.{u}", new Post("secrecyOfficer", u)) { Clearance = Highest },
            new Actor(HeadId(u), new Post("unitHead", u)) { Clearance = Highest },
        }).Concat(seeds.Units.Where(u => u.Level == "county").SelectMany(u => Relief(u.Id)))
            .Concat(Office.Select(o => new Actor(o.Id, new Post(o.Role, "office")) { Clearance = Highest }));
        _byId = all.ToImmutableDictionary(a => a.Id);
        _codes = seeds.Units.ToImmutableDictionary(u => u.Id, u => u.Code);
    }

    /// <summary>Who serves all units, with the step of the procedure for documents that is theirs.</summary>
    public static ImmutableArray<(string Id, string Role, ImmutableArray<string> Steps)> Office { get; } =
    [
        ("checker", "checker", ["check"]),
        ("legality.reviewer", "legalityReviewer", ["legalityReview"]),
        ("secrecy.reviewer", "secrecyOfficer", ["secrecyReview"]),
        ("leader", "leader", ["signOff"]),
        ("registrar", "registrar", ["recheck", "print"]),
        ("archivist", "archivist", ["archive"]),
        ("director", "officeDirector", []),
        ("disclosure.officer", "disclosureOfficer", []),
        ("disclosure.director", "disclosureDirector", []),
        ("supervisor", "supervisor", []),
    ];

    public ImmutableArray<string> Units { get; }

    public Actor this[string id] => _byId[id];

    public Actor Drafter(string unit) => _byId[DrafterId(unit)];

    public Actor SecrecyOfficer(string unit) => _byId[$"secrecy.{unit}"];

    public Actor Head(string unit) => _byId[HeadId(unit)];

    /// <inheritdoc />
    public ValueTask<Actor?> FindAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult(_byId.GetValueOrDefault(id) ?? Parties.Find(id));

    /// <inheritdoc />
    public ValueTask<IReadOnlyCollection<Actor>> InPostAsync(Post post, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyCollection<Actor>>(
            [.. _byId.Values.Where(a => a.Posts.Any(p => p.Role == post.Role && (post.Unit is null || p.Unit == post.Unit)))]);

    /// <inheritdoc />
    public ValueTask<string?> UnitCodeAsync(string unit, CancellationToken cancellationToken) => ValueTask.FromResult(_codes.GetValueOrDefault(unit));

    /// <summary>Those who work on relief in a county and in the townships of it.</summary>
    private static IEnumerable<Actor> Relief(string county) =>
    [
        new($"visitor.{county}", new Post("townshipOfficer", $"{county}-town")),
        new($"mayor.{county}", new Post("townshipHead", $"{county}-town")),
        new($"relief.{county}", new Post("reliefOfficer", county)),
        new($"relief.head.{county}", new Post("reliefDirector", county)),
        new($"inquirer.{county}", new Post("inquirer", county)),
    ];

    private static string DrafterId(string unit) => $"drafter.{unit}";

    private static string HeadId(string unit) => $"head.{unit}";
}
