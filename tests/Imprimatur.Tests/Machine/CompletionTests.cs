using Imprimatur.Machine.Events;

namespace Imprimatur.Tests.Machine;

/// <summary>The lines of completion, over elements as they are after adding and removing.</summary>
public class CompletionTests
{
    private const string Sixty = """{ "atLeast": "60%", "of": "agree", "outcome": "carried" },""";
    private const string Weights = """ "weights": { "legal": 3, "finance": 1, "archives": 1 },""";

    [TestCase("""{ "all": "agree", "outcome": "carried" },""", "legal=agree,finance=agree", "carriedTo")]
    [TestCase("""{ "all": "agree", "outcome": "carried" },""", "legal=agree,finance=object", "failedTo")]
    [TestCase("""{ "any": "object", "outcome": "none" },""", "legal=object", "noneTo")]
    [TestCase("""{ "any": "object", "outcome": "none" },""", "legal=abstain", "vote")]
    [TestCase("""{ "atLeast": 2, "of": "agree", "outcome": "carried" },""", "legal=agree,finance=agree", "carriedTo")]
    [TestCase("""{ "atLeast": 1, "of": "agree", "outcome": "carried" }, { "any": "agree", "outcome": "none" },""", "legal=agree", "carriedTo",
        TestName = "The first line that is true decides")]
    [TestCase("""{ "all": "agree", "outcome": "carried" }, { "any": "agree", "outcome": "none" },""", "legal=agree", "noneTo",
        TestName = "A later line decides where an earlier one might still come true")]
    [TestCase("""{ "any": "object", "outcome": "none" }, { "all": "abstain", "outcome": "carried" },""", "legal=abstain,finance=abstain", "carriedTo")]
    public void A_line_decides_when_it_is_true(string lines, string votes, string ends)
    {
        var play = Ballot.Open(lines, "", "legal", "finance");
        Cast(play, votes);
        Assert.That(play.At(), Is.EqualTo(ends));
    }

    [Test]
    public void Who_waits_for_all_hears_everyone_before_a_line_is_read()
    {
        var play = Ballot.Open(
            """{ "any": "object", "outcome": "none" }, { "all": "agree", "outcome": "carried" },""", "\"waitForAll\": true,", "legal", "finance");
        Cast(play, "legal=object");
        Assert.That(play.At(), Is.EqualTo("vote"));
        Cast(play, "finance=agree");
        Assert.That(play.At(), Is.EqualTo("noneTo"));
    }

    [Test]
    public void Who_waits_for_all_and_one_after_the_other_goes_on_asking()
    {
        var play = Ballot.Open(
            """{ "any": "object", "outcome": "none" },""", "\"waitForAll\": true, \"order\": \"sequential\",", "works", "legal");
        Cast(play, "works=object");
        Assert.That(play.Asked(), Is.EqualTo(new[] { "legal" }));
        Cast(play, "legal=agree");
        Assert.That(play.At(), Is.EqualTo("noneTo"));
    }

    [Test]
    public void A_percentage_is_of_the_elements_that_are_there()
    {
        var play = Ballot.Open(Sixty, "", "legal", "finance", "archives");
        Cast(play, "legal=agree");
        Assert.That(play.At(), Is.EqualTo("vote"), "33 of 100");
        Cast(play, "finance=agree");
        Assert.That(play.At(), Is.EqualTo("carriedTo"), "66 of 100");
    }

    [Test]
    public void Adding_lowers_a_percentage_and_removing_raises_it()
    {
        var play = Ballot.Open(Sixty, "", "legal", "finance");
        play.Add(Staff.Li, "vote", "archives");
        play.Add(Staff.Li, "vote", "works");
        Cast(play, "legal=agree,finance=agree");
        Assert.That(play.At(), Is.EqualTo("vote"), "2 of 4");
        Assert.That(play.Remove(Staff.Li, "vote", "works"), Is.Null);
        Assert.That(play.At(), Is.EqualTo("carriedTo"), "2 of 3");
        Assert.That(play.IsApproved("vote"), Is.True, "persons gave the answers that counted");
        Assert.That(play.Control.LastPerformers[play.Plan.StepOf("vote")].IsEmpty, Is.True, "who removes performs nothing");
        Assert.That(play.Control.Tokens[0].Origin, Is.Null, "and sends nothing");
    }

    [Test]
    public void Weights_count_instead_of_heads_and_who_has_none_weighs_nothing()
    {
        var play = Ballot.Open(Sixty, Weights, "legal", "finance", "archives", "works");
        Cast(play, "works=agree,finance=agree,archives=agree");
        Assert.That(play.At(), Is.EqualTo("vote"), "2 of 5");
        Cast(play, "legal=agree");
        Assert.That(play.At(), Is.EqualTo("carriedTo"));
    }

    [Test]
    public void The_heaviest_alone_can_carry_it()
    {
        var play = Ballot.Open(Sixty, Weights, "legal", "finance", "archives");
        Cast(play, "legal=agree");
        Assert.That(play.At(), Is.EqualTo("carriedTo"), "3 of 5");
    }

    [Test]
    public void A_percentage_of_no_weight_at_all_is_never_reached()
    {
        var play = Ballot.Open(Sixty, Weights, "works");
        Cast(play, "works=object");
        Assert.That(play.At(), Is.EqualTo("failedTo"));
    }

    [Test]
    public void Removing_the_last_element_is_the_empty_list()
    {
        var play = Ballot.Open("""{ "all": "agree", "outcome": "carried" },""", "", "legal");
        Assert.That(play.Remove(Staff.Li, "vote", "legal"), Is.Null);
        Assert.That(play.At(), Is.EqualTo("noneTo"));
        Assert.That(play.Last.Events.OfType<ParticipantRemoved>().Single().Element, Is.EqualTo("legal"));
    }

    [Test]
    public void What_was_answered_is_not_removed_nor_what_is_not_there_nor_without_the_power()
    {
        var play = Ballot.Open("", "", "legal", "finance");
        Cast(play, "legal=agree");
        Assert.That(play.Remove(Staff.Li, "vote", "legal")?.Code, Is.EqualTo(RefusalCode.Conflict));
        Assert.That(play.Remove(Staff.Li, "vote", "works")?.Code, Is.EqualTo(RefusalCode.NotFound));
        Assert.That(play.Remove(Staff.Zhou, "vote", "finance")?.Code, Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(play.Remove(Staff.Li, "draft", "finance")?.Code, Is.EqualTo(RefusalCode.Conflict), "the step is not open");
        Assert.That(play.Remove(Staff.Li, "over", "finance")?.Code, Is.EqualTo(RefusalCode.NotFound), "nobody works there");
    }

    private static void Cast(Play play, string votes)
    {
        foreach (var vote in votes.Split(',')) Assert.That(play.Vote(vote.Split('=')[0], vote.Split('=')[1]), Is.Null);
    }
}
