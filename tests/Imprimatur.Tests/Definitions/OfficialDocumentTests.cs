using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Definitions;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Tests.Definitions;

/// <summary>The whole definition that the format's page prints compiles to the plan that it means.</summary>
public class OfficialDocumentTests
{
    private static readonly CatalogReading Reading = CatalogReader.Read([Cases.OfficialDocument, Cases.Decision, Cases.Handlers]);

    private static WorkflowPlan Plan => Reading.GetCatalogOrThrow().WorkflowOf("official-document", 1)!;

    [Test]
    public void It_is_read_without_a_finding() => Assert.That(Reading.Diagnostics, Is.Empty);

    [Test]
    public void Earlier_means_the_user_tasks_on_every_way()
    {
        var review = Step("secrecyReview");
        Assert.That(Names(review.Ways[review.WayOf("return")].To), Is.EqualTo(new[] { "draft", "countersign" }));
        var sign = Step("signOff");
        Assert.That(Names(sign.Ways[sign.WayOf("return")].To), Is.EqualTo(new[] { "draft", "countersign", "secrecyReview" }));
        Assert.That(sign.Ways[sign.WayOf("return")].ToIsChosen, Is.True);
    }

    [Test]
    public void Separation_holds_from_both_sides()
    {
        Assert.That(Names(Step("draft").SeparatedFrom), Is.EqualTo(new[] { "secrecyReview", "signOff" }));
        Assert.That(Names(Step("secrecyReview").SeparatedFrom), Is.EqualTo(new[] { "draft", "signOff" }));
        Assert.That(Step("secrecyReview").SeparatedFromWritersOf, Is.EqualTo(new[] { Plan.FieldOf("body") }));
        Assert.That(Plan.Fields[Plan.FieldOf("body")].SeparatedSteps, Is.EqualTo(new[] { Step("secrecyReview").Ordinal }));
    }

    [Test]
    public void A_due_is_a_clock_from_entering_to_leaving()
    {
        var step = Step("recheck");
        var clock = Plan.Clocks[step.Due];
        Assert.That(clock.Name, Is.EqualTo("recheck/due"));
        Assert.That(clock.Within.Single(), Is.EqualTo(new TermCasePlan(null, new Term(1, 0, 0, TimeSpan.Zero))));
        Assert.That(clock.From, Is.EqualTo(new PointPlan(PointKind.Entered, step.Ordinal)));
        Assert.That(clock.Until.Single(), Is.EqualTo(new PointPlan(PointKind.Left, step.Ordinal)));
        Assert.That(Plan.Clocks.Select(c => c.Ordinal), Is.EqualTo(Enumerable.Range(0, Plan.Clocks.Length)));
    }

    [Test]
    public void Countersigning_reads_the_unit_of_its_element()
    {
        var step = (UserTaskPlan)Step("countersign");
        Assert.That(step.Candidates.AnyOf.Single().Slot, Is.EqualTo(Plan.Fields.Length));
        Assert.That(
            step.ForEach!.Completion.Select(l => l.Kind),
            Is.EqualTo(new[] { CompletionLineKind.Any, CompletionLineKind.All, CompletionLineKind.Empty, CompletionLineKind.Otherwise }));
        Assert.That(step.ForEach.Completion[0], Is.EqualTo(new CompletionLinePlan(CompletionLineKind.Any, 1, 0, 1)));
        Assert.That(step.ForEach.Answers[1].RequiresComment, Is.True);
        Assert.That(step.ForEach.Collects, Is.EqualTo(Plan.FieldOf("opinions")));
        Assert.That(step.Ways.Select(w => w.Kind), Is.All.EqualTo(WayKind.Rule));
    }

    [Test]
    public void An_outcome_is_hidden_only_where_the_step_can_not_change_its_condition()
    {
        var review = (UserTaskPlan)Step("secrecyReview");
        Assert.That(review.Ways[review.WayOf("clear")].If, Is.Not.Null);
        Assert.That(review.Ways[review.WayOf("clear")].HiddenWhenFalse, Is.False);
        Assert.That(review.Shows, Is.EqualTo(new[] { Plan.FieldOf("body") }));
    }

    [Test]
    public void Rules_read_and_write_the_fields_of_their_names()
    {
        var tag = (RuleTaskPlan)Step("tag");
        Assert.That(tag.Inputs.Keys, Is.EqualTo(new[] { "personalData", "secrecy" }));
        Assert.That(tag.Outputs["disclosure"], Is.EqualTo(Plan.FieldOf("disclosure")));
        Assert.That(tag.ChoosesOutcome, Is.False);
    }

    [Test]
    public void A_series_is_parted_into_what_counts_and_what_is_text()
    {
        var number = (NumberPlan)Step("number");
        Assert.That(number.Series.Select(p => p.Kind), Is.EqualTo(new[]
        {
            SeriesPartKind.Field, SeriesPartKind.Literal, SeriesPartKind.Year, SeriesPartKind.Literal, SeriesPartKind.Serial, SeriesPartKind.Literal,
        }));
        Assert.That(
            number.Needs.Select(n => (n.Approval, n.Otherwise)),
            Is.EqualTo(new[] { (Step("secrecyReview").Ordinal, Step("secrecyReview").Ordinal), (Step("signOff").Ordinal, Step("signOff").Ordinal) }));
    }

    [Test]
    public void Guarantees_of_each_form_are_compiled()
    {
        Assert.That(
            Plan.Guarantees.Select(g => g.Kind),
            Is.EqualTo(new[] { GuaranteeKind.Requires, GuaranteeKind.Requires, GuaranteeKind.Never, GuaranteeKind.Separate, GuaranteeKind.Within }));
        Assert.That(Names(Plan.Guarantees[0].Steps), Is.EqualTo(new[] { "publish", "publishByHand" }));
        Assert.That(Plan.Guarantees[0].Requires.Single(), Is.EqualTo(new PointPlan(PointKind.Ended, Step("secrecyReview").Ordinal, 0)));
        Assert.That(Plan.Guarantees[4].Term, Is.EqualTo(new Term(10, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public void The_people_who_start_and_the_steward_are_those_it_names()
    {
        Assert.That(Plan.Starts.Single().By.AnyOf.Single().Roles, Is.EqualTo(new[] { "drafter" }));
        Assert.That(Plan.Starts.Single().Asks, Is.EqualTo(new[] { Plan.FieldOf("issuer") }));
        Assert.That(Plan.Steward.AnyOf.Single().Roles, Is.EqualTo(new[] { "officeDirector" }));
        Assert.That(Plan.ClassifiedBy, Is.EqualTo(Plan.FieldOf("secrecy")));
    }

    [Test]
    public void The_smallest_definition_takes_what_it_does_not_say_from_its_first_step()
    {
        var note = CatalogReader.Read([Cases.Note]).GetCatalogOrThrow().WorkflowOf("note", 1)!;
        Assert.That(note.Starts.Single().By.AnyOf.Single().Roles, Is.EqualTo(new[] { "drafter" }));
        Assert.That(note.Steward.AnyOf.Single().Roles, Is.EqualTo(new[] { "steward" }));
        Assert.That(note.Guarantees.Single().Steps.Select(s => note.Steps[s].Name), Is.EqualTo(new[] { "done" }));
    }

    private static StepPlan Step(string name) => Plan.Steps[Plan.StepOf(name)];

    private static IEnumerable<string> Names(ImmutableArray<int> steps) => steps.Select(s => Plan.Steps[s].Name);
}
