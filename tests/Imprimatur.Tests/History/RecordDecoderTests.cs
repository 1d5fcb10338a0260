using System.Text;
using Imprimatur.History;
using Imprimatur.History.Personal;
using Imprimatur.History.Reading;
using Imprimatur.Rules.Values;
using Imprimatur.Storage;

namespace Imprimatur.Tests.History;

public sealed class RecordDecoderTests
{
    [Test]
    public void What_was_written_is_read_back()
    {
        var (records, personal) = SampleDrafts.Encode();
        var vault = new PersonalVault(personal);
        var views = records.Select(r => RecordDecoder.Read(r, vault)).ToList();
        Assert.That(views.Select(v => v.Sequence), Is.EqualTo(records.Select(r => r.Sequence)));
        Assert.That(views.Select(v => v.CommandId), Is.EqualTo(SampleDrafts.All().Select(d => d.Command.Id)));
        Assert.That(views.Select(v => v.Events.Length), Is.EqualTo(SampleDrafts.All().Select(d => d.Events.Length)));
        var submit = views[5];
        Assert.That((submit.Actor!.Id, submit.Actor.ActsFor, submit.Actor.Clearance), Is.EqualTo(("li.wei", "wang.fang", "internal")));
        Assert.That(submit.Actor.Posts, Is.EqualTo(SampleDrafts.Drafter.Posts));
        Assert.That((submit.Command, submit.Step, submit.Outcome, submit.Comment), Is.EqualTo(("complete", "draft", "submit", "Please look.")));
        Assert.That(submit.Writes.Single(w => w.Key == "copies").Value.ToString(), Is.EqualTo("2.5"));
        Assert.That(submit.Events[0].Value, Is.EqualTo(submit.Writes[0].Value), "the value that the command brought");
        Assert.That((views[7].Events[0].Element, views[7].Events[0].Name), Is.EqualTo(("chen", "agree")));
        Assert.That(((ContextValue)((ListValue)views[7].Events[1].Value!).Items[0]).Entries["text"], Is.EqualTo(new StringValue("Fine.")));
        Assert.That(views[4].Receivers, Is.EqualTo(new[] { "zhao" }));
        var decided = views[12].Events.First(e => e.What == "decisionMade");
        Assert.That((decided.Name, decided.Number, decided.Rules[0].Basis, decided.Rules[0].Because!.Zh),
            Is.EqualTo(("disclosure-attribute", 2, "《政府信息公开条例》第十九条", "涉及公众利益")));
        Assert.That(views[0].Writes[1].Value, Is.EqualTo(new DateValue(new DateOnly(1980, 2, 29))));
    }

    [Test]
    public void What_was_erased_is_read_as_a_text_that_names_its_hash()
    {
        var view = RecordDecoder.Read(SampleDrafts.Encode().Records[0], new PersonalVault([]));
        Assert.That(Erased.Is(view.Actor!.Id), Is.True);
        Assert.That(view.Writes.Select(w => Erased.Is(((StringValue)w.Value).Text)), Is.All.True);
        Assert.That(view.Actor.Posts, Is.EqualTo(SampleDrafts.Drafter.Posts));
    }

    [Test]
    public void Records_of_the_first_version_are_read_for_ever()
    {
        var personal = SampleDrafts.Encode().Personal;
        var lines = File.ReadAllLines(RecordEncoderTests.ApprovedFile("records.v1.approved.txt"));
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
        {
            var parts = line.Split(' ', 3);
            var record = new StoredRecord(i + 1, "", parts[1], default, Encoding.UTF8.GetBytes(parts[2]), Convert.FromHexString(parts[0]));
            Assert.That(RecordDecoder.Read(record, new PersonalVault(personal)).Sequence, Is.EqualTo(i + 1));
        }
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{\"$v\":1}")]
    [TestCase("{\"$v\":2}")]
    [TestCase("{\"$v\":\"1\"}")]
    public void Bytes_that_are_no_record_are_refused_with_the_place(string text)
    {
        var record = new StoredRecord(4, "c", "", default, Encoding.UTF8.GetBytes(text), ChainHash.Next([], []));
        Assert.That(() => RecordDecoder.Read(record, new PersonalVault([])), Throws.TypeOf<RecordFormatException>());
    }
}
