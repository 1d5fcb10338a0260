namespace Imprimatur.Tests.Machine;

/// <summary>Elements that are asked one after the other.</summary>
public class OrderTests
{
    private const string OneByOne = "\"order\": \"sequential\",";

    [Test]
    public void They_are_asked_in_the_order_of_the_list_each_once()
    {
        var play = Ballot.Open("", OneByOne, "works", "legal", "works", "archives");
        Assert.That(play.Asked(), Is.EqualTo(new[] { "works" }));
        Assert.That(play.Vote("legal", "agree")?.Code, Is.EqualTo(RefusalCode.Conflict).Or.EqualTo(RefusalCode.NotFound), "it is not its turn");
        play.Vote("works", "agree");
        Assert.That(play.Asked(), Is.EqualTo(new[] { "legal" }));
        play.Vote("legal", "object");
        Assert.That(play.Asked(), Is.EqualTo(new[] { "archives" }));
        play.Vote("archives", "agree");
        Assert.That(play.At(), Is.EqualTo("failedTo"), "otherwise");
    }

    [Test]
    public void An_answer_that_decides_asks_nobody_more()
    {
        var play = Ballot.Open("""{ "any": "object", "outcome": "failed" },""", OneByOne, "works", "legal", "archives");
        play.Vote("works", "object");
        Assert.That(play.At(), Is.EqualTo("failedTo"));
        Assert.That(play.Control.Items.Count(i => i.Element is not null), Is.Zero);
    }

    [Test]
    public void Who_is_added_comes_last()
    {
        var play = Ballot.Open("", OneByOne, "works", "legal");
        Assert.That(play.Add(Staff.Li, "vote", "archives"), Is.Null);
        Assert.That(play.Asked(), Is.EqualTo(new[] { "works" }));
        play.Vote("works", "agree");
        play.Vote("legal", "agree");
        Assert.That(play.Asked(), Is.EqualTo(new[] { "archives" }));
    }

    [Test]
    public void When_the_one_whose_turn_it_is_is_removed_the_next_is_asked()
    {
        var play = Ballot.Open("", OneByOne, "works", "legal", "archives");
        Assert.That(play.Remove(Staff.Li, "vote", "works"), Is.Null);
        Assert.That(play.Asked(), Is.EqualTo(new[] { "legal" }));
        Assert.That(play.Remove(Staff.Li, "vote", "archives"), Is.Null, "whose turn has not come");
        Assert.That(play.Asked(), Is.EqualTo(new[] { "legal" }));
        play.Vote("legal", "agree");
        Assert.That(play.At(), Is.EqualTo("failedTo"));
    }

    [Test]
    public void A_voided_answer_is_asked_again_at_once_and_the_next_waits_for_it()
    {
        var play = Ballot.Open("", OneByOne, "works", "legal", "archives");
        play.Vote("works", "agree");
        Assert.That(play.Do(new Imprimatur.Machine.Commands.SaveCommand(
            "s", Staff.Zheng, play.Item("vote", "legal"), play.Writes(("body", Play.Text("B"))))), Is.Null);
        Assert.That(play.Asked(), Is.EqualTo(new[] { "legal", "works" }));
        play.Vote("legal", "agree");
        Assert.That(play.Asked(), Is.EqualTo(new[] { "works" }), "archives waits");
        play.Vote("works", "agree");
        Assert.That(play.Asked(), Is.EqualTo(new[] { "archives" }));
    }

    [Test]
    public void An_item_whose_turn_has_not_come_is_on_no_list_and_keeps_its_place_in_the_bytes()
    {
        var play = Ballot.Open("", OneByOne, "works", "legal");
        Assert.That(play.Items(), Has.Length.EqualTo(1));
        var read = Imprimatur.Machine.Codec.StateCodec.Read(
            play.Plan, play.Bytes(), Imprimatur.Machine.Codec.StateCodec.WriteMonitors(play.State.Monitors),
            Imprimatur.Machine.Codec.StateCodec.WriteRecord(play.Plan, play.State.Record, null), null);
        var again = new Play(play, read);
        again.Vote("works", "agree");
        Assert.That(again.Asked(), Is.EqualTo(new[] { "legal" }));
    }
}
