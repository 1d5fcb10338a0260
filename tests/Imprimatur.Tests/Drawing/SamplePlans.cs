using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules;

namespace Imprimatur.Tests.Drawing;

/// <summary>Plans for the tests of pictures; the first has the shape of FORMAT part 14.</summary>
internal static class SamplePlans
{
    public static WorkflowPlan OfficialDocument()
    {
        var b = new PlanBuilder(
            "draft", "countersign", "secrecyReview", "tag", "signOff", "recheck", "number", "route", "publish", "publishByHand",
            "published", "filed", "classified", "abandoned");
        var each = new ForEachPlan
        {
            List = 2,
            As = "unit",
            Answers = [PlanBuilder.Way("agree"), PlanBuilder.Way("object")],
            Completion = [new(CompletionLineKind.Empty, -1, 0, 0)],
        };
        return b
            .Person("draft", Text("Draft", "拟稿"), "drafter", PlanBuilder.Way("submit", b["countersign"]), PlanBuilder.Way("abandon", b["abandoned"]))
            .Due(Days(5))
            .Person("countersign", Text("Countersign", "会签"),
                "unitHead", PlanBuilder.Way("agreed", b["secrecyReview"]), PlanBuilder.Way("objected", b["draft"]))
            .With(s => ((UserTaskPlan)s) with { ForEach = each }).Due(Days(3))
            .Person(
                "secrecyReview", Text("Secrecy review", "保密审查"), "secrecyOfficer", Approving("clear", b["tag"]),
                PlanBuilder.Way("classify", b["classified"]), PlanBuilder.Way("return", b["draft"], b["countersign"]))
            .With(s => s with { Basis = "《政府信息公开条例》第十四条" }).Due(Days(3))
            .Rule("tag", Text("Disclosure attribute", "公开属性"), "disclosure-attribute", b["signOff"])
            .Person(
                "signOff", Text("Sign-off", "签发"), "leader", Approving("sign", b["recheck"]),
                PlanBuilder.Way("return", b["draft"], b["countersign"], b["secrecyReview"])).Due(Days(3))
            .Person("recheck", Text("Re-check", "复核"), "registrar", PlanBuilder.Way("done", b["number"])).Due(Days(1))
            .With(s => s with { Basis = "《党政机关公文处理工作条例》第二十五条" })
            .Number("number", null, 0, b["route"]).Needs("", "secrecyReview", "signOff")
            .Choice("route", b["filed"], ("disclosure = \"proactive\"", b["publish"]))
            .Service("publish", Text("Publish", "公开发布"), "publish", PlanBuilder.Way("done", b["published"]), PlanBuilder.Way("failed", b["publishByHand"]))
            .Needs("", "secrecyReview", "signOff").Due(Days(1))
            .Person("publishByHand", null, "webEditor", PlanBuilder.Way("done", b["published"])).Needs("", "secrecyReview", "signOff").Due(Days(2))
            .End("published").End("filed").End("classified").End("abandoned")
            .Build("official-document", Text("Official document", "公文办理"), "《党政机关公文处理工作条例》");
    }

    /// <summary>A definition of random ways between many steps: nothing is tidy in it.</summary>
    public static WorkflowPlan Tangle(int seed, int steps)
    {
        var random = new Random(seed);
        var names = Enumerable.Range(0, steps).Select(i => $"step{i}").ToArray();
        var b = new PlanBuilder(names);
        for (var i = 0; i < steps - 1; i++)
        {
            if (i > 1 && i < steps - 2 && random.Next(6) == 0)
            {
                if (random.Next(2) == 0) b.End(names[i]);
                else b.Choice(names[i], i + 1, ("x = 1", random.Next(steps)), ("x = 2", random.Next(steps)));
                continue;
            }

            var ways = Enumerable.Range(0, random.Next(1, 4)).Select(w => PlanBuilder.Way($"way{w}{new string('x', random.Next(20))}", random.Next(steps)));
            b.Person(names[i], null, "clerk", [PlanBuilder.Way("on", i + 1), PlanBuilder.Way("over", Math.Min(i + 2, steps - 1)), .. ways]);
            if (random.Next(4) == 0) b.Needs("", names[random.Next(steps)]);
        }

        return b.End(names[^1]).Build("tangle", null);
    }

    private static LocalizedText Text(string en, string zh) => new(en, zh);

    private static Term Days(int count) => new(count, 0, 0, default);

    private static WayPlan Approving(string name, int to) => PlanBuilder.Way(name, to) with { Approves = ImmutableArray.Create(0, 1) };
}
