using System.Collections.Immutable;
using System.Text;
using Imprimatur.History.Personal;
using Imprimatur.History.Records;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Values;
using Imprimatur.Storage;

namespace Imprimatur.Tests.History;

/// <summary>One history in which every command and every event occurs.</summary>
internal static class SampleDrafts
{
    public static readonly DateTimeOffset Noon = new(2017, 1, 3, 4, 0, 0, TimeSpan.Zero);

    public static readonly InstanceId Instance = new(new Guid("00112233445566778899aabbccddeeff"));

    public static readonly Actor Drafter = new("li.wei", new Post("drafter", "财政局"), new Post("clerk")) { Clearance = "internal", ActsFor = "wang.fang" };

    private static readonly WorkItemKey Item = new(SamplePlan.Step("draft"), null, 1);

    private static readonly Value Content = new ContextValue(ImmutableSortedDictionary<string, Value>.Empty
        .Add("uri", new StringValue("file:///关于.txt")).Add("mediaType", new StringValue("text/plain")).Add("digest", new StringValue(new string('b', 64))));

    public static IEnumerable<(Command Command, ImmutableArray<MachineEvent> Events)> All()
    {
        yield return (new StartCommand("c-1", Drafter, "doc-4711",
            [Write("author", new StringValue("li.wei")), Write("born", new DateValue(new DateOnly(1980, 2, 29)))]),
            [new InstanceStarted("doc-4711"), Written("author", 1, new StringValue("li.wei")), new StepEntered(0), new ItemOpened(0, null,
                1), new ClockSet(0, Noon.AddDays(28), true)]);
        yield return (new ClaimCommand("c-2", Drafter, Item), [new ItemClaimed(1, "li.wei")]);
        yield return (new SaveCommand("c-3", Drafter, Item, [Write("title", new StringValue("A \"quoted\" \\ title\n\t\u0001 𝔸")), Write("body", Content)]),
            [Written("title", 1, new StringValue("A \"quoted\" \\ title\n\t\u0001 𝔸")), Written("body", 1, Content)]);
        yield return (new ReleaseCommand("c-4", Drafter, Item), [new ItemReleased(1)]);
        yield return (new ReassignCommand("c-5", Drafter, Item, "zhao"), [new ItemReassigned(1, "zhao")]);
        yield return (new CompleteCommand("c-6", Drafter, Item, "submit", [Write("copies", Number("2.50")), Write("urgent", new BooleanValue(true)),
                Write("units", new ListValue([new StringValue("财政局"), new StringValue("legal")])), Write("heard",
                new DateTimeValue(new DateTimeOffset(2017, 1, 3, 12, 0, 0, TimeSpan.FromHours(8))))],
                "Please look.", 1, [new ContentSeen(1, new string('b', 64), 1)]),
            [Written("copies", 1, Number("2.5")), new StepEnded(0, "submit", false), new ItemClosed(1, ItemClosing.Completed), new ApprovalGiven(0,
                [0, 1]), new ItemOpened(1, "财政局", 2), new ItemOpened(2, "chen", 3)]);
        yield return (new AddParticipantCommand("c-7", Drafter, 1, "legal"), [new ParticipantAdded(1, "legal")]);
        yield return (new CompleteCommand("c-8", Drafter, new WorkItemKey(2, "chen", 3), "agree", [], null, null, []),
            [new ElementAnswered(2, "chen", "agree"), Written("opinions", 1, new ListValue([Reply()])), new StepEnded(2, "agreed",
            true), new ItemClosed(2, ItemClosing.Withdrawn), new ItemClosed(3, ItemClosing.TurnedAway)]);
        yield return (new RecallCommand("c-9", Drafter, 0), [new ApprovalVoided(0, "recalled"), new TokenMoved(1, 0, "recalled")]);
        yield return (new NoteCommand("c-10", Drafter, NoteKind.Circulate, "For your information", ["zhao", "wang.fang"]), [new NoteTaken("circulate")]);
        yield return (new SuspendCommand("c-11", Drafter, "Holiday"), [new InstanceSuspended()]);
        yield return (new ResumeCommand("c-12", Drafter), [new InstanceResumed()]);
        yield return (new TimerFiredCommand("timer answer", 0, 1, Noon.AddDays(28)),
            [new ClockAlerted(0, 1), new ClockExpired(0), new ClockStopped(0), .. Decided(), new NumberTaken(3, "廊政办字〔2017〕号", 91, "廊政办字〔2017〕91号"), Asked()]);
        yield return (new EffectAnsweredCommand("c-13", new Actor("portal") { Kind = ActorKind.Service }, 1, "done",
            [Write("number", new StringValue("91"))], new string('b', 64)),
            [new EffectSettled(1, "done", new string('b', 64)), new TokenHeld(4, "failed")]);
        yield return (new ResolveHeldCommand("c-14", Drafter, 4, true), [new TokenFreed(4, true)]);
        yield return (new TerminateCommand("c-15", Drafter, null), [new InstanceEnded(null, true)]);
        yield return (new DelegateCommand("c-16", Drafter, Item, "zhao"), [new ItemDelegated(1, "zhao"), new ItemReturned(1, "li.wei", "submit")]);
        yield return (new RemoveParticipantCommand("c-17", Drafter, 1, "legal"), [new ParticipantRemoved(1, "legal")]);
        yield return (new MessageCommand("c-18", Drafter, 0, [Write("copies", Number("3"))], "I object."),
            [new MessageKept(0), new MessageTaken(0, 4), new LetterReceived(7, 0)]);
        yield return (new ActCommand("c-19", Drafter, 0, [], "Please look.", 1), [new ActDone(0)]);
        yield return (new LetterCommand("c-20", Drafter, 7, true), [new LetterClosed(7, true)]);
        yield return (new CalendarChangedCommand("calendar-2-21"),
            [new ClockSet(0, Noon.AddDays(29), false), new ClockPaused(0), new ElementAnswered(2, "chen", "agree", Deemed: true)]);
    }

    /// <summary>The records of all, and the personal values that they hide.</summary>
    public static (ImmutableArray<StoredRecord> Records, ImmutableArray<PersonalEntry> Personal) Encode()
    {
        var records = ImmutableArray.CreateBuilder<StoredRecord>();
        ImmutableArray<PersonalEntry> personal = [];
        foreach (var (command, events) in All())
        {
            var vault = new PersonalVault(personal, Encoding.ASCII.GetBytes($"{records.Count,32}"));
            records.Add(RecordEncoder.Encode(Draft(command, events, records.Count + 1, records.LastOrDefault()?.Hash ?? default, vault), vault));
            personal = personal.AddRange(vault.Added);
        }

        return (records.ToImmutable(), personal);
    }

    public static RecordDraft Draft(Command command, ImmutableArray<MachineEvent> events, long sequence, ReadOnlyMemory<byte> previous,
        PersonalVault vault) => new()
        {
            Space = "",
            Instance = Instance,
            Sequence = sequence,
            Previous = previous,
            Plan = SamplePlan.Plan,
            CatalogHash = new string('c', 64),
            CatalogEpoch = 7,
            Command = command,
            CommandDigest = CommandDigest.Of(SamplePlan.Plan, command, vault),
            Events = events,
            Control = Encoding.ASCII.GetBytes($"control {sequence}"),
            Circumstances = new Circumstances
            {
                Now = Noon.AddMinutes(sequence),
                Zone = TimeZoneInfo.Utc,
                Calendar = null!,
                Rules = null!,
                Grants = events.OfType<NumberTaken>().ToImmutableSortedDictionary(n => n.Series, n => n.Serial),
                Receivers = command is ReassignCommand
                    ? ImmutableSortedDictionary<string, Actor>.Empty.Add("zhao", new Actor("zhao", new Post("drafter", "财政局")))
                    : ImmutableSortedDictionary<string, Actor>.Empty,
                UnitCodes = ImmutableSortedDictionary<string, string>.Empty.Add("财政局", "廊财字"),
            },
        };

    private static FieldWrite Write(string field, Value value) => new(SamplePlan.Field(field), value);

    private static FieldWritten Written(string field, long revision, Value value) => new(SamplePlan.Field(field), revision, value);

    private static NumberValue Number(string text) => new(Rules.Values.Number.TryParse(text, out var number) ? number : throw new FormatException(text));

    private static ContextValue Reply() => new(ImmutableSortedDictionary<string, Value>.Empty
        .Add("element", new StringValue("财政局")).Add("outcome", new StringValue("agree")).Add("by", new StringValue("chen"))
        .Add("at", new DateTimeValue(Noon)).Add("text", new StringValue("Fine.")));

    private static IEnumerable<MachineEvent> Decided() =>
    [
        new DecisionMade(3, "disclosure-attribute", 2, new DecisionResult([new StringValue("proactive"), null],
            [new MatchedRule("r1", new LocalizedText("Of public interest", "涉及公众利益"), "《政府信息公开条例》第十九条"), new MatchedRule("otherwise", null, null)], null)),
        new DecisionMade(3, "disclosure-attribute", 2, new DecisionResult([], [], "no rule matched")),
        Written("公开", 1, new StringValue("proactive")),
    ];

    private static EffectRequested Asked() => new(new Effect
    {
        Ordinal = 1,
        Kind = EffectKind.Call,
        Step = 4,
        Handler = "publish",
        Persons = ["zhao"],
        Posts = [new Post("webEditor")],
        Inputs = ImmutableSortedDictionary<string, Value>.Empty.Add("text", Content).Add("author", new StringValue("li.wei")),
    });
}
