using Imprimatur.Engine;
using Imprimatur.Engine.Auditing;
using Imprimatur.Storage;
using Imprimatur.Testing;
using Imprimatur.Tests.Machine.Events;

namespace Imprimatur.Tests.Engine;

/// <summary>Messages, acts, letters and the law's clocks through the engine, with virtual time, restarts and another calendar.</summary>
internal sealed class SignalTests
{
    private static readonly Actor Li = Tests.Machine.Staff.Li;
    private static readonly Actor Chen = Tests.Machine.Staff.Chen;

    private const string Clocks = """
        { "id": "terms", "version": 1, "title": "t", "start": "work", "fields": { "received": { "type": "date" } },
          "starts": [ { "by": { "roles": ["drafter"] }, "asks": ["received"] } ],
          "clocks": {
            "second": { "from": { "field": "received" }, "within": "P2D", "expired": { "notify": { "roles": ["b"] } },
              "alerts": [ { "before": "P1D", "notify": { "roles": ["a"] } } ] },
            "first": { "from": { "field": "received" }, "within": "P2D", "expired": { "notify": { "roles": ["c"] } } },
            "long": { "from": { "field": "received" }, "within": "P230BD", "expired": { "notify": { "roles": ["d"] } } } },
          "steps": {
            "work": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "due": { "within": "P2D", "expired": { "outcome": "silent" } },
              "outcomes": { "ok": { "to": "over" }, "silent": { "by": "clock", "to": "rest" } } },
            "rest": { "type": "userTask", "candidates": { "roles": ["drafter"] }, "outcomes": { "ok": { "to": "over" } } },
            "over": { "type": "end", "result": "r" } } }
        """;

    [Test]
    public async Task A_stranger_sends_a_message_and_is_told_why_it_does_not_hold()
    {
        await using var office = await OpenAsync();
        var id = await StartAsync(office, "h-1");
        Assert.That(Code(await office.Engine.SendAsync(id, "objection", Hearing.Public, comment: "Early")), Is.Null);
        await CompleteAsync(office, "h-1", "lay");
        Assert.That(Code(await office.Engine.SendAsync(id, "objection", Hearing.Public)), Is.EqualTo(RefusalCode.MissingField));
        Assert.That(Code(await office.Engine.SendAsync(id, "objection", Hearing.Public, new { ground = "noise" }, "Again")), Is.Null);
        Assert.That(Code(await office.Engine.SendAsync(id, "paper", Hearing.Public)), Is.EqualTo(RefusalCode.NotFound), "not his, and he sees nothing");
        Assert.That(Code(await office.Engine.SendAsync(id, "letter", Hearing.Public)), Is.EqualTo(RefusalCode.NotFound));
        var view = (await office.Engine.Instances.GetAsync(id, Li))!;
        Assert.That(((IEnumerable<object>)view.Fields["objections"]!).Cast<Reply>().Select(r => r.Text), Is.EqualTo(new[] { "Early", "Again" }));
        Assert.That((await FullAudit.RunAsync(office.Store)).Findings, Is.Empty);
    }

    [Test]
    public async Task A_letter_lies_on_the_stewards_worklist_until_he_delivers_it_or_lays_it_by_also_after_the_end()
    {
        await using var office = await OpenAsync();
        var id = await StartAsync(office, "h-1");
        await office.Engine.SendAsync(id, "objection", Hearing.Public, comment: "First");
        await office.Engine.SendAsync(id, "objection", Hearing.Public, new { ground = "noise" }, "Second");
        var item = (await office.Engine.Worklist.ForAsync(Chen)).Items.Single();
        Assert.That((item.ForSteward, item.Element), Is.EqualTo((true, "letter")));
        var letter = (await office.Engine.Instances.GetAsync(id, Chen))!.Letters.Single();
        Assert.That((letter.Message, letter.By, letter.Text, letter.Fields["ground"]), Is.EqualTo(("objection", "zhangsan", "Second", (object)"noise")));
        Assert.That(letter.Ref, Is.EqualTo(item.Ref with { Seen = letter.Ref.Seen }));
        Assert.That((await office.Engine.Instances.GetAsync(id, Li))!.Letters, Is.Empty);
        await CompleteAsync(office, "h-1", "lay");
        Assert.That(Code(await office.Engine.DeliverLetterAsync(item.Ref, Li)), Is.EqualTo(RefusalCode.NotAllowed));
        Assert.That(Code(await office.Engine.DeliverLetterAsync(item.Ref, Chen)), Is.Null);
        Assert.That((await office.Engine.Worklist.ForAsync(Chen)).Items, Is.Empty);
        await office.Engine.SendAsync(id, "ruling", Tests.Machine.Staff.Qian, new { note = "n" });
        await office.Engine.SendAsync(id, "ruling", Tests.Machine.Staff.Qian, new { note = "n" }, "Kept");
        Assert.That(Code(await office.Engine.ActAsync(id, "withdraw", Hearing.Applicant)), Is.Null);
        var last = (await office.Engine.Worklist.ForAsync(Chen)).Items.Single();
        Assert.That(Code(await office.Engine.LayLetterByAsync(last.Ref, Chen)), Is.Null);
        Assert.That((await office.Engine.Worklist.ForAsync(Chen)).Items, Is.Empty);
        Assert.That((await FullAudit.RunAsync(office.Store)).Findings, Is.Empty);
    }

    [Test]
    public async Task The_view_says_which_acts_an_actor_may_do_now()
    {
        await using var office = await OpenAsync();
        var id = await StartAsync(office, "h-1");
        await CompleteAsync(office, "h-1", "lay");
        var act = (await office.Engine.Instances.GetAsync(id, Chen))!.Acts.Single();
        Assert.That((act.Name, act.RequiresComment), Is.EqualTo(("redirect", true)));
        Assert.That(act.To, Is.EqualTo(new[] { "draft", "check" }));
        Assert.That(Code(await office.Engine.ActAsync(id, "redirect", Chen, comment: "Anew", to: "draft")), Is.Null);
        Assert.That((await office.Engine.Instances.GetAsync(id, Chen))!.OpenSteps, Is.EqualTo(new[] { "draft" }));
        Assert.That(Code(await office.Engine.ActAsync(id, "redirect", Chen, comment: "c", to: "nowhere")), Is.EqualTo(RefusalCode.NotFound));
    }

    [Test]
    public async Task Time_ends_a_wait_once_whoever_fires_it_and_after_a_restart()
    {
        await using var office = await OpenAsync();
        var id = await StartAsync(office, "h-1");
        await CompleteAsync(office, "h-1", "lay");
        await using var other = await OpenAsync(office.Store, office);
        office.Time.Advance(TimeSpan.FromDays(9));
        await Task.WhenAll(office.RunAsync().AsTask(), other.RunAsync().AsTask());
        Assert.That((await other.Engine.Instances.GetAsync(id, Li))!.OpenSteps, Is.EqualTo(new[] { "check" }));
        var history = await other.Engine.Instances.HistoryAsync(id, Li).ToListAsync();
        Assert.That(history.Count(h => h.Command == "timerFired"), Is.EqualTo(1));
        Assert.That((await FullAudit.RunAsync(office.Store)).Findings, Is.Empty);
    }

    [Test]
    public async Task Instants_that_are_due_at_once_act_in_their_order_and_silence_is_told_as_silence()
    {
        await using var office = await OpenAsync();
        var id = await office.Engine.StartAsync("terms", "t-1", Li, new { received = new DateOnly(2017, 3, 2) });
        await office.PassAsync(TimeSpan.FromDays(4));
        var history = await office.Engine.Instances.HistoryAsync(id, Li).ToListAsync();
        var acted = history.Where(h => h.Command == "timerFired").SelectMany(h => h.Events).Where(e => e.Kind is "clockAlerted" or "clockExpired");
        Assert.That(acted.Select(e => $"{e.Kind} {e.Name}"), Is.EqualTo(new[]
        {
            "clockAlerted second", "clockExpired second", "clockExpired first", "clockExpired work/due",
        }));
        Assert.That((await office.Engine.Instances.GetAsync(id, Li))!.OpenSteps, Is.EqualTo(new[] { "rest" }));
        var told = (await office.Engine.Instances.ExplainAsync(id, Li))!.Lines.Select(l => l.Text.In("en"));
        Assert.That(told, Has.Some.Contains("deemed: nobody answered in time"));
    }

    [Test]
    public async Task A_catalog_with_another_calendar_moves_what_is_open_and_the_audit_plays_both()
    {
        await using var office = await OpenAsync();
        var id = await office.Engine.StartAsync("terms", "t-1", Li, new { received = new DateOnly(2017, 3, 2) });
        var before = (await office.Store.TimersOfAsync("", id, default)).Single(t => t.Key == "long");
        Assert.That(before.Provisional);
        await using var later = await OpenAsync(office.Store, office, "\"2017-05-01\", \"2018-01-01\"", 2018);
        await later.RunAsync();
        var after = (await office.Store.TimersOfAsync("", id, default)).Single(t => t.Key == "long");
        Assert.That((after.Provisional, after.Due - before.Due), Is.EqualTo((false, TimeSpan.FromDays(3))), "over a weekend");
        var revision = (await later.Engine.Instances.GetAsync(id, Li))!.Revision;
        await later.RunAsync();
        await using var again = await OpenAsync(office.Store, office, "\"2017-05-01\", \"2018-01-01\"", 2018);
        await again.RunAsync();
        var history = await again.Engine.Instances.HistoryAsync(id, Li).ToListAsync();
        Assert.That((history.Count, history[^1].Command), Is.EqualTo(((int)revision, "calendarChanged")));
        Assert.That((await FullAudit.RunAsync(office.Store)).Findings, Is.Empty);
    }

    private static ValueTask<TestEngine> OpenAsync(IWorkflowStore? store = null, TestEngine? beside = null, string days = "\"2017-05-01\"", int until = 2017) =>
        TestEngine.StartAsync(
            o =>
            {
                o.Files["hearing.workflow.json"] = Hearing.Text;
                o.Files["terms.workflow.json"] = Clocks;
                o.Files["test.calendar.json"] = $$"""
                    { "id": "test", "title": "t", "zone": "UTC", "weekend": ["saturday", "sunday"], "published": { "from": 2017, "until": {{until}} },
                      "holidays": [ { "name": "n", "days": [{{days}}] } ] }
                    """;
            },
            b => b.AddHandler("post", (_, _) => ValueTask.FromResult(new ServiceAnswer("done"))),
            beside?.Time,
            store);

    private static ValueTask<InstanceId> StartAsync(TestEngine office, string key) =>
        office.Engine.StartAsync("hearing", key, Li, new { closing = Hearing.Closing, party = "wangwu" });

    private static async Task CompleteAsync(TestEngine office, string key, string outcome)
    {
        var item = (await office.Engine.Worklist.ForAsync(Li)).Items.Single(i => i.Key == key);
        Assert.That(Code(await office.Engine.CompleteAsync(item.Ref, Li, outcome)), Is.Null);
    }

    private static RefusalCode? Code(CommandResult result) => (result as Refused)?.Code;
}
