using System.Text;
using Imprimatur.Rules.Conversion;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Dmn;
using Newtonsoft.Json.Linq;
using static Imprimatur.Rules.Tests.Conversion.RoundTripTests;

namespace Imprimatur.Rules.Tests.Conversion;

public class ConversionTests
{
    private const string Note = """
        { "id": "note", "version": 3, "title": { "en": "Note", "zh": "说明" }, "basis": "《条例》第五条", "effective": { "from": "2017-01-01" }, "hitPolicy": "first",
          "inputs": { "unit": { "type": "unit", "title": { "zh": "单位" } }, "pages": { "type": "number", "min": 1, "max": 99, "optional": true } },
          "outputs": { "level": { "type": "string", "oneOf": ["high", "low"] } },
          "rules": [ { "id": "long", "when": { "pages": { "from": 30 } }, "then": { "level": "high" }, "because": { "en": "Long", "zh": "篇幅长" },
              "basis": "第六条" },
            { "id": "rest", "when": { "pages": { "any": true } }, "then": { "level": "low" } } ] }
        """;

    [Test]
    public void What_DMN_has_no_place_for_comes_back()
    {
        var back = JObject.Parse(Back(Converted(Note)!));
        Assert.That(JToken.DeepEquals(back, JObject.Parse(Note)), back.ToString());
    }

    [Test]
    public void Reasons_and_bases_stand_in_annotations_where_other_tools_show_them() =>
        Assert.That(Converted(Note), Does.Contain("<annotation name=\"because (zh)\" />").And.Contain("<text>篇幅长</text>").And.Contain("<text>第六条</text>"));

    [Test]
    public void A_cell_that_was_changed_in_DMN_is_changed_in_the_JSON()
    {
        var dmn = Converted(Note)!.Replace("<text>&gt;= 30</text>", "<text>[40..50]</text>", StringComparison.Ordinal)
            .Replace("<text>\"high\"</text>", "<text>\"low\"</text>", StringComparison.Ordinal).Replace("<text>篇幅长</text>", "<text>很长</text>",
                StringComparison.Ordinal);
        var rule = JObject.Parse(Back(dmn))["rules"]![0]!;
        Assert.That((rule["when"]!["pages"]!.ToString(Newtonsoft.Json.Formatting.None), (string?)rule["then"]!["level"], (string?)rule["because"]!["zh"]),
            Is.EqualTo(("{\"from\":40,\"to\":50}", "low", "很长")));
    }

    [Test]
    public void An_extension_that_says_otherwise_than_the_table_is_refused()
    {
        var json = Note.Replace("{ \"from\": 30 }", "{ \"not\": [1, { \"not\": 30 }] }", StringComparison.Ordinal);
        var dmn = Converted(json)!.Replace("{\"not\":[1,{\"not\":30}]}", "{\"not\":[1,{\"not\":31}]}", StringComparison.Ordinal);
        var bag = new DiagnosticBag("m.dmn");
        Assert.That(DecisionConversion.ToJson(new MemoryStream(Encoding.UTF8.GetBytes(dmn)), new MemoryStream(), bag), Is.False);
        Assert.That(bag.ToSortedList().Select(d => d.Code), Is.EqualTo(new[] { DmnCodes.Disagrees }));
    }

    [TestCase("\"feel\": \"if 1 / n > 2 then 1 else 2\"", "where a part of this expression fails")]
    [TestCase("\"hitPolicy\": \"first\", \"rules\": "
        + "[{ \"when\": { \"n\": { \"feel\": \"10 / ? = 5\" } }, \"then\": { \"out\": 1 } }], \"otherwise\": { \"out\": 2 }",
        "where FEEL in a cell of the rule `rule-1` fails")]
    [TestCase("\"hitPolicy\": \"collect\", \"rules\": [{ \"when\": { }, \"then\": { \"out\": { \"feel\": \"10 / n\" } } }]",
        "where an output of the rule `rule-1` fails")]
    [TestCase("\"feel\": \"n + string length(\\\"\\u0001\\\")\"", "no character of XML")]
    public void What_DMN_would_answer_otherwise_is_refused(string logic, string why)
    {
        var json = $$"""{ "id": "x", "version": 1, "inputs": { "n": { "type": "number" } }, "outputs": { "out": { "type": "number" } }, {{logic}} }""";
        var bag = new DiagnosticBag("d.json");
        Assert.That(DecisionConversion.ToDmn(Support.Json.Of(json), new MemoryStream(), bag), Is.False);
        Assert.That(bag.ToSortedList().Single().Message, Does.Contain(why));
    }

    [Test]
    public void The_decisions_of_the_project_come_back_as_they_were()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Workflow.sln"))) continue;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.FullName, "workflows", "decisions"), "*.decision.json"))
            {
                var json = File.ReadAllText(file);
                Assert.That(JToken.DeepEquals(Normal(Back(Converted(json)!)), Normal(json)), file);
            }

            return;
        }

        Assert.Fail("the repository is not here");
    }
}
