using System.Xml.Linq;
using Imprimatur.Definitions;
using Imprimatur.Drawing;

namespace Imprimatur.Tests.Machine;

/// <summary>Blocks and calls in pictures: where branches part and come together, and what is called.</summary>
public class BlockDrawingTests
{
    [TestCase("en", "Look: together again", "all branches")]
    [TestCase("zh", "Look：汇合", "全部分支办结")]
    public void A_block_parts_into_its_branches_and_comes_together(string language, string join, string completion)
    {
        var svg = WorkflowDrawing.ToSvg(new Play(BlockDefinition.Text()).Plan, language);
        var steps = XDocument.Parse(svg).Descendants().Select(e => (string?)e.Attribute("data-step")).OfType<string>().ToList();
        Assert.That(steps, Does.Contain("look/law/check").And.Contain("look/join").And.Contain("look/web/inner/join"));
        Assert.That(svg, Does.Contain(join).And.Contain(completion));
    }

    [Test]
    public void A_call_shows_what_it_calls_and_its_ends_lead_on()
    {
        var svg = WorkflowDrawing.ToSvg(CallDefinition.New().Plan, "en");
        Assert.That(svg, Does.Contain("calls review@2").And.Contain("data-step=\"both/text/again/ask/decide\""));
        Assert.That(XDocument.Parse(svg).Root, Is.Not.Null);
    }

    [TestCase("en", "waits 7 days", "time over", "each of them")]
    [TestCase("zh", "等待7 天", "期满", "其本人")]
    public void A_wait_shows_how_long_and_a_step_for_each_person_whom_it_asks(string language, string waits, string over, string each)
    {
        var svg = WorkflowDrawing.ToSvg(new Play("""
            { "id": "n", "version": 1, "start": "ask", "fields": { "all": { "type": "list<party>" } },
              "starts": [ { "by": { "roles": ["drafter"] }, "asks": ["all"] } ],
              "steps": {
                "ask": { "type": "userTask", "forEach": "all", "as": "one", "candidates": { "party": { "field": "one" } }, "answers": { "yes": {} },
                  "completion": [ { "empty": "done" }, { "otherwise": "done" } ], "outcomes": { "done": { "to": "hang" } } },
                "hang": { "type": "wait", "for": "P7D", "then": { "to": "end1" } },
                "end1": { "type": "end", "result": "r" } } }
            """).Plan, language);
        Assert.That(svg, Does.Contain(waits).And.Contain(over).And.Contain(each));
    }

    [Test]
    public void A_file_read_alone_brings_what_it_calls_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("imprimatur-calls");
        try
        {
            Write("caller", CallDefinition.Caller);
            Write("review", CallDefinition.Review);
            Write("chief", CallDefinition.Chief);
            Write("broken", "{ \"id\": ");
            var reading = CatalogReader.Read(Path.Combine(folder.FullName, "caller.workflow.json"));
            Assert.That(reading.Diagnostics, Is.Empty);
            Assert.That(reading.Definition!.Id, Is.EqualTo("caller"));
            Assert.That(reading.Catalog!.Definitions.Select(d => d.Id), Is.EqualTo(new[] { "caller", "chief", "review" }));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name + ".workflow.json"), text);
    }
}
