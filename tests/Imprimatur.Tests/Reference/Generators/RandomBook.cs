using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>What the parts of a random definition know of each other: the names that may be spoken of.</summary>
internal sealed class RandomBook
{
    public List<JObject> Decisions { get; } = [];

    public List<JObject> Called { get; } = [];

    public List<string> Steps { get; } = [];

    /// <summary>Steps that people perform, those for each element too.</summary>
    public List<string> UserTasks { get; } = [];

    public List<string> ForEachSteps { get; } = [];

    /// <summary>Points of people's outcomes, for guarantees: step and outcome.</summary>
    public List<(string Step, string Outcome)> Points { get; } = [];

    /// <summary>Steps whose endings can be approvals, with the fields that these bind.</summary>
    public Dictionary<string, List<string>> Approving { get; } = [];

    /// <summary>Outcomes and answers that a clock takes.</summary>
    public List<(string Step, string Outcome)> Silent { get; } = [];

    /// <summary>Points of messages to waits.</summary>
    public List<string> Messages { get; } = [];
}
