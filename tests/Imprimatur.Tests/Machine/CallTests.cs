using System.Collections.Immutable;
using Imprimatur.Definitions;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Tests.Machine;

/// <summary>Called workflows: spelt out in their caller, whose fields, people, approvals and guarantees see through them.</summary>
public class CallTests
{
    [Test]
    public void A_called_workflow_is_spelt_out_under_the_path_of_its_call()
    {
        var plan = CallDefinition.New().Plan;
        Assert.That(plan.Graphs.Select(g => (g.Path, g.Kind)), Is.EqualTo(new[]
        {
            ("", GraphKind.Root), ("first", GraphKind.Call), ("both/text", GraphKind.Branch), ("both/desk", GraphKind.Branch), ("first/ask", GraphKind.Call),
            ("both/text/again", GraphKind.Call), ("both/text/again/ask", GraphKind.Call),
        }));
        Assert.That(plan.StepOf("both/text/again/ask/decide"), Is.Positive);
        Assert.That(plan.Fields.Select(f => f.Name), Is.EqualTo(new[]
        {
            "body", "annex", "first/level", "first/remark", "both/text/again/level", "both/text/again/remark",
        }));
    }

    [Test]
    public void A_field_that_is_passed_is_the_callers_under_another_name()
    {
        var play = CallDefinition.Reviewing();
        Assert.That(play.Open(), Is.EqualTo(new[] { "first", "first/read" }));
        Assert.That(play.Complete(Staff.Sun, "first/read", "clear", ("first/level", "none")), Is.Null);
        Assert.That(play.Control.Approvals[play.Plan.StepOf("first/read")], Is.EqualTo(new[] { play.Plan.FieldOf("body") }));
        Assert.That(play.Open(), Is.EqualTo(new[] { "both", "both/text/again", "both/desk/print", "both/text/again/read" }));
    }

    [Test]
    public void Its_own_fields_are_apart_in_each_call_and_its_conditions_read_them()
    {
        var play = CallDefinition.Reviewing();
        Assert.That(play.Complete(Staff.Sun, "first/read", "clear", ("first/level", "secret"))?.Code, Is.EqualTo(RefusalCode.ConditionFalse));
        play.Complete(Staff.Sun, "first/read", "clear", ("first/level", "none"));
        Assert.That(play.Field("both/text/again/level"), Is.Null);
        Assert.That(play.Complete(Staff.Sun, "both/text/again/read", "clear")?.Code, Is.EqualTo(RefusalCode.MissingField));
        Assert.That(play.Complete(Staff.Sun, "both/text/again/read", "clear", ("first/level", "none"))?.Code, Is.EqualTo(RefusalCode.NotAllowed));
    }

    [Test]
    public void A_call_in_a_call_ends_by_its_result_and_so_on_outwards()
    {
        var play = CallDefinition.Reviewing();
        play.Complete(Staff.Sun, "first/read", "doubt", ("first/level", "secret"));
        Assert.That(play.Field("first/remark"), Is.EqualTo(new Imprimatur.Rules.Values.StringValue("secret")));
        Assert.That(play.Open(), Is.EqualTo(new[] { "first", "first/read" }.Select(s => s == "first/read" ? "first/ask" : s).Append("first/ask/decide")));
        Assert.That(play.Complete(Staff.Qian, "first/ask/decide", "no"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }));
        Assert.That(play.Control.Tokens[0].Origin, Is.Null, "a call's end has no sender");
    }

    [Test]
    public void Its_end_leads_out_of_a_block_around_the_call()
    {
        var play = CallDefinition.Reviewing();
        play.Complete(Staff.Sun, "first/read", "clear", ("first/level", "none"));
        play.Complete(Staff.Sun, "both/text/again/read", "doubt", ("both/text/again/level", "secret"));
        Assert.That(play.Complete(Staff.Qian, "both/text/again/ask/decide", "no"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }));
        Assert.That(play.Control.Items, Has.Length.EqualTo(1));
    }

    [Test]
    public void Earlier_reaches_the_callers_steps_from_inside_and_none_inside_from_outside()
    {
        var play = CallDefinition.Reviewing();
        Assert.That(play.Complete(Staff.Sun, "first/read", null, "back", null, "draft"), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "draft" }));
        var back = play.Plan.Steps[play.Plan.StepOf("publish")].Ways[1];
        Assert.That(back.To, Is.EqualTo(new[] { play.Plan.StepOf("draft") }));
    }

    [Test]
    public void Needs_separation_guarantees_and_clocks_see_through_the_call()
    {
        var play = CallDefinition.Reviewing();
        play.Complete(Staff.Sun, "first/read", "clear", ("first/level", "none"));
        Assert.That(play.Control.Clocks[0], Is.EqualTo(ClockFlag.Stopped));
        play.Complete(Staff.Wu, "both/desk/print", "ok");
        play.Complete(Staff.Sun, "both/text/again/read", "clear", ("both/text/again/level", "none"));
        Assert.That(play.Open(), Is.EqualTo(new[] { "publish" }));
        Assert.That(play.Complete(new Actor("sun", new Post("webEditor", "office")), "publish", "done")?.Code, Is.EqualTo(RefusalCode.DutyNotSeparate));
        Assert.That(play.Complete(Staff.Web, "publish", "done"), Is.Null);
        Assert.That(play.Control.IsOver, Is.True);
    }

    [Test]
    public void A_doubt_that_the_chief_settles_approves_nothing_so_that_the_need_goes_round_again()
    {
        var play = CallDefinition.Reviewing();
        play.Complete(Staff.Sun, "first/read", "doubt", ("first/level", "none"));
        play.Complete(Staff.Qian, "first/ask/decide", "yes");
        play.Complete(Staff.Wu, "both/desk/print", "ok");
        Assert.That(play.Complete(Staff.Sun, "both/text/again/read", "clear", ("both/text/again/level", "none")), Is.Null);
        Assert.That(play.Open(), Is.EqualTo(new[] { "first", "first/read" }));
    }

    [Test]
    public void The_guarantees_of_a_called_workflow_come_along()
    {
        var plan = CallDefinition.New().Plan;
        Assert.That(plan.Guarantees.Select(g => g.Id), Is.EqualTo(new[] { "seen", "first/looked", "both/text/again/looked" }));
        Assert.That(plan.Guarantees[1].Steps, Is.EqualTo(new[] { plan.StepOf("first/fine") }));
    }

    [Test]
    public void The_hash_of_a_caller_changes_with_what_it_calls()
    {
        var other = new Play(
            CallDefinition.File("a", CallDefinition.Caller),
            CallDefinition.File("b", CallDefinition.With(CallDefinition.Review, "P3D", "P4D")),
            CallDefinition.File("c", CallDefinition.Chief));
        Assert.That(other.Plan.ContentHash, Is.Not.EqualTo(CallDefinition.New().Plan.ContentHash));
    }

    [Test]
    public void Expressions_of_the_caller_see_nothing_of_the_called_workflow()
    {
        var found = Read(With("\"done\": { \"to\"", "\"done\": { \"if\": \"level = \\\"none\\\"\", \"to\""));
        Assert.That(found.Single(d => d.Severity == Severity.Error).Message, Does.Contain("`level`"));
    }

    [Test]
    public void A_field_of_another_type_can_not_be_passed() =>
        Assert.That(Read(With("{ \"text\": \"annex\" }", "{ \"level\": \"annex\" }")).Select(d => d.Code), Has.Some.EqualTo(DefinitionCodes.FieldType));

    [Test]
    public void Each_result_has_an_outcome_and_each_outcome_is_a_result()
    {
        var found = Read(With("\"stopped\": { \"to\": \"draft\" } } } } }", "\"halted\": { \"to\": \"draft\" } } } } }"));
        Assert.That(Errors(found), Is.EqualTo(Enumerable.Repeat(DefinitionCodes.UnknownOutcome, 2)));
    }

    [Test]
    public void A_field_that_may_be_missing_where_it_is_called_is_found_at_the_call()
    {
        var review = CallDefinition.With(
            CallDefinition.Review, "\"if\": { \"level\": \"none\" }", "\"if\": \"text.mediaType = \\\"text/plain\\\" and level = \\\"none\\\"\"");
        var found = Read(With("\"require\": [\"body\", \"annex\"]", "\"require\": [\"body\"]"), review).Where(d => d.Severity == Severity.Error).ToList();
        Assert.That(found, Has.Count.EqualTo(1));
        Assert.That(found[0], Has.Property("Code").EqualTo(DefinitionCodes.MayBeMissing).And.Property("File").EqualTo("a.workflow.json"));
        Assert.That(found[0].Message, Does.Contain("both/text/again/read.clear").And.Contain("`annex`"));
    }

    [Test]
    public void What_a_called_workflow_writes_on_all_its_ways_has_a_value_after_it()
    {
        var caller = With(
            "\"fields\": {", "\"fields\": { \"seen\": { \"type\": \"string\", \"oneOf\": [\"none\", \"secret\"] },",
            "\"passes\": { \"text\": \"body\" }", "\"passes\": { \"text\": \"body\", \"level\": \"seen\" }",
            "\"done\": { \"to\"", "\"done\": { \"if\": { \"seen\": \"none\" }, \"to\"");
        Assert.That(Errors(Read(caller)), Is.Empty);
        var careless = CallDefinition.With(CallDefinition.Review, "\"require\": [\"level\"], \"if\": { \"level\": \"none\" }, ", "");
        Assert.That(Errors(Read(caller, careless)), Is.EqualTo(new[] { DefinitionCodes.MayBeMissing }));
    }

    [Test]
    public void Two_branches_that_write_one_field_through_a_call_are_found()
    {
        var caller = With(
            "\"print\": { \"type\": \"userTask\",", "\"print\": { \"type\": \"userTask\", \"writes\": [\"seen\"],",
            "\"fields\": {", "\"fields\": { \"seen\": { \"type\": \"string\" },",
            "\"passes\": { \"text\": \"annex\" }", "\"passes\": { \"text\": \"annex\", \"remark\": \"seen\" }");
        Assert.That(Errors(Read(caller)), Is.EqualTo(new[] { DefinitionCodes.BranchWrites }));
    }

    [Test]
    public void Circles_of_calls_and_blow_up_are_refused_before_anything_is_spelt_out()
    {
        var again = "\"y\": { \"type\": \"callActivity\", \"workflow\": \"review@2\", "
            + "\"outcomes\": { \"fine\": { \"to\": \"n\" }, \"stopped\": { \"to\": \"n\" } } }";
        var circle = CatalogReader.Read([
            CallDefinition.File("b", CallDefinition.Review),
            CallDefinition.File("c", CallDefinition.With(CallDefinition.Chief, "\"y\": { \"type\": \"end\", \"result\": \"yes\" }", again)),
        ]);
        Assert.That(circle.Catalog, Is.Null);
        Assert.That(circle.Diagnostics.Select(d => d.Code), Has.Some.EqualTo(DefinitionCodes.CallCircle));
        var files = Enumerable.Range(0, 40).Select(i => CallDefinition.File("d" + i, Doubling(i))).ToArray();
        var blown = CatalogReader.Read(files);
        Assert.That(blown.Catalog, Is.Null);
        Assert.That(blown.Diagnostics.Select(d => d.Code), Has.Some.EqualTo(DefinitionCodes.TooMany));
    }

    private static string With(params string[] parts) => CallDefinition.With(CallDefinition.Caller, parts);

    private static IEnumerable<string> Errors(IEnumerable<Diagnostic> found) => found.Where(d => d.Severity == Severity.Error).Select(d => d.Code);

    private static string Doubling(int i) => i == 0
        ? """{ "id": "d0", "version": 1, "title": "d", "starts": [], "start": "e", "steps": { "e": { "type": "end", "result": "r" } } }"""
        : $$"""
            { "id": "d{{i}}", "version": 1, "title": "d", "starts": [], "start": "a", "steps": {
              "a": { "type": "callActivity", "workflow": "d{{i - 1}}@1", "outcomes": { "r": { "to": "b" } } },
              "b": { "type": "callActivity", "workflow": "d{{i - 1}}@1", "outcomes": { "r": { "to": "e" } } },
              "e": { "type": "end", "result": "r" } } }
            """;

    private static ImmutableArray<Diagnostic> Read(string caller, string? review = null) => CatalogReader.Read([
        CallDefinition.File("a", caller),
        CallDefinition.File("b", review ?? CallDefinition.Review),
        CallDefinition.File("c", CallDefinition.Chief),
    ]).Diagnostics;
}
