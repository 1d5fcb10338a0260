using Imprimatur.Tests.Reference.Commands;
using Imprimatur.Tests.Reference.Machine;
using Imprimatur.Tests.Reference.Page;
using Imprimatur.Tests.Reference.State;

namespace Imprimatur.Tests.Reference.Generators;

/// <summary>The random cases reach what they are made for.</summary>
internal sealed class GeneratorTests
{
    [Test]
    public void The_same_seed_gives_the_same_definition_and_another_another()
    {
        var first = RandomDefinition.Make(7).Text;
        Assert.That(RandomDefinition.Make(7).Text, Is.EqualTo(first));
        Assert.That(RandomDefinition.Make(8).Text, Is.Not.EqualTo(first));
    }

    [Test]
    public void Random_commands_meet_every_kind_of_acceptance_and_refusal()
    {
        var seen = new SortedDictionary<string, int>();
        for (var seed = 1; seed <= 100; seed++)
        {
            var random = RandomDefinition.Make(seed);
            var dice = new Dice(seed);
            for (var round = 0; round < 4; round++)
            {
                var machine = new RefMachine(new RefPage(random.Text, random.Decisions.Select(d => d.ToString()), random.Called.Select(c => c.ToString())));
                var commands = new RandomCommands(dice, machine);
                for (var i = 0; i < 60 && (!machine.Case.Ended || dice.Chance(70)); i++)
                {
                    var command = commands.Next();
                    var code = machine.Apply(command,
                        new RefSetting(commands.Now, new RefTerms(d => d.DayOfWeek < DayOfWeek.Saturday, TimeSpan.FromHours(8)), []));
                    var what = $"{command.Kind}: {code?.ToString() ?? "accepted"}";
                    seen[what] = seen.GetValueOrDefault(what) + 1;
                }
                Count(seen, machine.Case);
            }
        }
        TestContext.Out.WriteLine(string.Join("\n", seen.Select(s => $"{s.Key} {s.Value}")));
        foreach (var kind in Enum.GetNames<RefCommandKind>()) Assert.That(seen.Keys, Contains.Item($"{kind}: accepted"));
        var codes = seen.Keys.Select(k => k.Split(": ")[^1]).ToHashSet();
        foreach (var code in Enum.GetNames<RefCode>().Where(c => c != nameof(RefCode.IdTaken))) Assert.That(codes, Contains.Item(code));
    }

    private static void Count(SortedDictionary<string, int> seen, RefCase end)
    {
        var what = end.Ended ? $"ended: {end.Result ?? "terminated"}"
            : end.Tokens.Any(t => t.Held is not null) ? "left: held" : end.Suspended ? "left: suspended" : "left: open";
        seen[what] = seen.GetValueOrDefault(what) + 1;
    }
}
