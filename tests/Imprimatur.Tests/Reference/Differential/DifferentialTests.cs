using System.Globalization;
using Imprimatur.Definitions;
using Imprimatur.Tests.Reference.Generators;
using Imprimatur.Tests.Reference.State;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.Differential;

/// <summary>The engine's machine against the plain one: the same commands, the same answers.</summary>
internal sealed class DifferentialTests
{
    private const int CommandsEach = 200;
    private const int Most = 15;

    [Test]
    public void Both_machines_agree_on_a_hundred_thousand_random_commands()
    {
        var first = int.Parse(Environment.GetEnvironmentVariable("IMPRIMATUR_FIRST_SEED") ?? "1", CultureInfo.InvariantCulture);
        var definitions = int.Parse(Environment.GetEnvironmentVariable("IMPRIMATUR_SEEDS") ?? "500", CultureInfo.InvariantCulture);
        var differences = new Dictionary<string, string>();
        for (var seed = first; seed < first + definitions && differences.Count < Most; seed++)
        {
            var random = RandomDefinition.Make(seed);
            if (Try(random, Pair.Read(random).GetCatalogOrThrow(), seed) is { } difference)
                differences.TryAdd(Kind(difference.What), $"seed {seed}\n{difference.Story}");
        }
        Assert.That(string.Join("\n\n", differences.Values), Is.Empty);
    }

    [Test]
    public void A_planted_difference_is_found_and_told_with_few_commands()
    {
        var random = RandomDefinition.Make(3);
        var other = random with { Definition = (JObject)random.Definition.DeepClone() };
        other.Definition["steps"]!["s0"]!["outcomes"]!["o0"]!["require"] = new JArray("comment");
        var found = Try(other, Pair.Read(random).GetCatalogOrThrow(), 3);
        Assert.That(found, Is.Not.Null);
        Assert.That(found!.Value.Story.Split('\n').Count(l => l.StartsWith("  0", StringComparison.Ordinal)), Is.LessThan(10));
    }

    /// <summary>What makes two differences one of a kind: the command, and the first words of what differs.</summary>
    private static string Kind(Difference what) =>
        what.Command.Kind + string.Concat(what.Lines.Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2))));

    /// <summary>Plays one definition; null when the machines agree, else all that is needed to see why not.</summary>
    private static (Difference What, string Story)? Try(RandomCase random, Catalog catalog, int seed)
    {
        var dice = new Dice(seed);
        for (var left = CommandsEach; left > 0;)
        {
            var duel = new Duel(random, catalog);
            var commands = new RandomCommands(dice, duel.Plain);
            var played = new List<(RefCommand Command, DateTimeOffset Now)>();
            for (var i = 0; i < 60 && left > 0 && (!duel.Plain.Case.Ended || dice.Chance(70)); i++, left--)
            {
                var command = commands.Next();
                played.Add((command, commands.Now));
                if (duel.Play(command, commands.Now) is not null) return Report(random, catalog, played);
            }
        }
        return null;
    }

    private static (Difference What, string Story) Report(RandomCase random, Catalog catalog, List<(RefCommand Command, DateTimeOffset Now)> played)
    {
        var shrunk = Shrink(random, catalog, played);
        var difference = Replay(random, catalog, shrunk)!;
        var list = shrunk.Select(p => $"  {p.Now:MM-dd HH:mm} {Text(p.Command)}");
        return (difference, $"{random.Definition.ToString(Formatting.None)}\n{string.Join("\n", random.Decisions.Select(d => d.ToString(Formatting.None)))}\n"
            + $"{string.Join("\n", list)}\n{string.Join("\n", difference.Lines)}");
    }

    /// <summary>Leaves out what is not needed for a difference.</summary>
    private static List<(RefCommand Command, DateTimeOffset Now)> Shrink(
        RandomCase random, Catalog catalog, List<(RefCommand Command, DateTimeOffset Now)> played)
    {
        var kept = played;
        for (var i = kept.Count - 2; i >= 0; i--)
        {
            var fewer = kept.Where((_, n) => n != i).ToList();
            if (Replay(random, catalog, fewer) is { } found && found.At == fewer.Count) kept = fewer;
        }
        return kept;
    }

    private static Difference? Replay(RandomCase random, Catalog catalog, List<(RefCommand Command, DateTimeOffset Now)> played)
    {
        var duel = new Duel(random, catalog);
        return played.Select(p => duel.Play(p.Command, p.Now)).FirstOrDefault(d => d is not null);
    }

    private static string Text(RefCommand c) =>
        $"{c.Kind} by {c.By?.Id}{(c.By?.ActsFor is { } f ? $" for {f.Id}{c.By.MayActFor}" : "")} {c.Step}[{c.Element}]#{c.Opening} "
        + $"{c.Outcome} to={c.To} comment={c.Comment} "
        + $"writes={string.Join(";", c.Writes.Select(w => w.Key + "=" + ValueText.Of(w.Value)))} "
        + $"{c.Receiver?.Id} {c.Clock} {c.Alert} {c.At:MM-dd HH:mm} effect={c.Effect} fail={c.TakeFailure} {c.Note}";
}
