using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.State;

/// <summary>A message that nothing took yet: kept for a wait, or as a letter with the steward.</summary>
internal sealed record RefMessage(int Ordinal, string Name, RefPerson By, Dictionary<string, JToken> Writes, string? Comment, DateTimeOffset At)
{
    /// <summary>The waits that do not take it from its sender.</summary>
    public List<string> Barred { get; init; } = [];
}
