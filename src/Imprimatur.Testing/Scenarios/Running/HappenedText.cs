using Imprimatur.Engine;

namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>Events as scenarios name them: <c>stepEnded review clear</c>.</summary>
internal static class HappenedText
{
    public static string Of(HistoryEvent happened) => string.Join(' ', Words(happened));

    /// <summary>Whether an event is the one that is named: its kind first, and then any of the other words that it has.</summary>
    public static bool Matches(HistoryEvent happened, string named)
    {
        var words = Words(happened).ToList();
        var asked = named.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return asked.Length > 0 && asked[0] == words[0] && asked.Skip(1).All(words.Contains);
    }

    private static IEnumerable<string> Words(HistoryEvent happened)
    {
        yield return happened.Kind;
        var target = happened.Kind == "tokenMoved" ? happened.Value as string : null;
        foreach (var word in new[] { happened.Step, happened.Element, happened.Name, happened.Person, target })
        {
            if (word is not null) yield return word;
        }
    }
}
