using System.Collections.Immutable;
using System.Text;
using Imprimatur.Rules.Conversion;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Imprimatur.Rules.Tables;
using Imprimatur.Rules.Tests.Support;
using Imprimatur.Rules.Values;
using Newtonsoft.Json.Linq;

namespace Imprimatur.Rules.Tests.Conversion;

public class RoundTripTests
{
    private const int Files = 2_500;
    private const int InputsOfEach = 12;

    [Test]
    public void Random_decisions_answer_alike_as_JSON_as_DMN_and_as_JSON_again()
    {
        var (done, refused, answered, failed) = (0, 0, 0, 0);
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; done < Files; seed++)
        {
            var random = new Random(seed);
            var json = new RandomPolicy(random).File();
            var bag = new DiagnosticBag("d.json");
            var decisions = DecisionReader.Read(Support.Json.Of(json), bag);
            if (bag.HasErrors) continue;
            if (Converted(json) is not { } dmn)
            {
                refused++;
                continue;
            }

            var back = Back(dmn, $"seed {seed}\n{json}");
            Assert.That(JToken.DeepEquals(Normal(json), Normal(back)), $"seed {seed}: the JSON came back otherwise\n{json}\n{back}");
            var (again, found) = Policy.Read(back);
            Assert.That(again.Select(d => (d.Id, d.Version, d.Effective)), Is.EqualTo(decisions.Select(d => (d.Id, d.Version, d.Effective))),
                string.Join("\n", found));
            for (var i = 0; i < InputsOfEach; i++)
            {
                var given = RandomInputs.For(decisions, random);
                for (var d = 0; d < decisions.Length; d++)
                {
                    var first = Told(decisions[d], given);
                    var told = $"seed {seed}, {decisions[d].Id}, {string.Join(", ", given.Select(g => $"{g.Key} = {g.Value}"))}\n{json}\n{dmn}";
                    Assert.That(DmnAnswer.Of(dmn, d + 1, decisions[d], given), Is.EqualTo(first), "as DMN: " + told);
                    Assert.That(Told(again[d], given), Is.EqualTo(first), "as JSON again: " + told);
                    _ = first == DmnAnswer.None ? failed++ : answered++;
                }
            }

            done++;
            kinds[decisions.Length > 1 ? "several decisions" : "one decision"] = kinds.GetValueOrDefault(decisions.Length > 1 ? "several decisions"
                : "one decision") + 1;
            foreach (var table in decisions.Cast<CompiledDecision>().Select(d => d.Table).OfType<Table>())
                kinds[$"{table.Policy} {table.Aggregate}"] = kinds.GetValueOrDefault($"{table.Policy} {table.Aggregate}") + 1;
        }

        var counts = string.Join(", ", kinds.Select(k => $"{k.Key}: {k.Value}"));
        TestContext.Out.WriteLine($"{done} files, {refused} refused, {answered} answers, {failed} without; {counts}");
        Assert.Multiple(() =>
        {
            Assert.That(kinds.Values, Has.Count.EqualTo(13).And.All.AtLeast(20));
            Assert.That(refused, Is.LessThan(done / 3));
            Assert.That(answered, Is.GreaterThan(Files * InputsOfEach / 2));
            Assert.That(failed, Is.GreaterThan(Files / 10));
        });
    }

    internal static string? Converted(string json)
    {
        using var stream = new MemoryStream();
        var bag = new DiagnosticBag("d.json");
        if (DecisionConversion.ToDmn(Support.Json.Of(json), stream, bag)) return Encoding.UTF8.GetString(stream.ToArray());
        Assert.That(bag.ToSortedList().Where(d => d.Severity == Severity.Error).Select(d => d.Code), Is.All.EqualTo(DmnCodes.Unsayable), string.Join("\n",
            bag.ToSortedList()));
        return null;
    }

    internal static string Back(string dmn, string told = "")
    {
        using var stream = new MemoryStream();
        var bag = new DiagnosticBag("m.dmn");
        var done = DecisionConversion.ToJson(new MemoryStream(Encoding.UTF8.GetBytes(dmn)), stream, bag);
        Assert.That(done, $"{string.Join("\n", bag.ToSortedList())}\n{told}\n{dmn}");
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The JSON, dates left as texts.</summary>
    internal static JToken Normal(string json)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(json)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    private static string Told(Decision decision, Dictionary<string, Value?> given)
    {
        var result = decision.Evaluate([.. decision.Inputs.Select(i => given[i.Name])], World.Now, TimeZoneInfo.Utc);
        return result.Failure is not null ? DmnAnswer.None : DmnAnswer.Told(result.Outputs);
    }
}
