using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>The people of all random cases: few, with several posts, so that they meet themselves in other duties.</summary>
internal static class Village
{
    public static readonly string[] Roles = ["clerk", "head", "judge", "scribe"];

    public static readonly string[] Units = ["north", "south", "west"];

    public static readonly IReadOnlyList<RefPerson> People =
    [
        new("an", [("clerk", "north"), ("head", "south")], Clearance: "secret"),
        new("bo", [("clerk", "south"), ("judge", "south")], Clearance: "inner"),
        new("cai", [("head", "north"), ("judge", null), ("steward", null)], Clearance: "secret"),
        new("du", [("scribe", "west"), ("clerk", "west")]),
        new("er", [("head", "west"), ("scribe", "north"), ("judge", "north")], Clearance: "secret"),
        new("fa", [("judge", "west"), ("clerk", null)], Clearance: "secret"),
        new("gu", [("steward", null), ("scribe", "south"), ("head", "south")], Clearance: "secret"),
        new("desk", [("scribe", "north"), ("clerk", "south"), ("judge", "west")], IsPerson: false, IsService: true, Clearance: "secret"),
        new("bot", [("clerk", "north"), ("judge", "south"), ("head", "west")], IsPerson: false, Clearance: "secret"),
    ];

    /// <summary>To whom notes are circulated: somebody who is known and does nothing else.</summary>
    public static readonly RefPerson Friend = new("friend", [], Clearance: "secret");

    /// <summary>An outside person, whom fields name.</summary>
    public static readonly RefPerson Party = new("pia", []);

    public static readonly IReadOnlyList<RefPerson> Everybody = [.. People, Friend, Party];
}
