using System.Collections.Immutable;
using System.Text;
using Imprimatur.Calendars;
using Imprimatur.Definitions;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Machine.Views;
using Imprimatur.Rules.Values;

namespace Imprimatur.Tests.Machine;

/// <summary>Plays one instance of one definition: what a shell does for the machine, in a few lines and in memory.</summary>
internal sealed class Play
{
    private readonly Catalog _catalog;
    private readonly Dictionary<string, long> _serials = [];
    private int _count;

    public Play(params CatalogFile[] files)
    {
        var reading = CatalogReader.Read(files);
        _catalog = reading.Catalog ?? throw new InvalidOperationException(string.Join("\n", reading.Diagnostics));
        Plan = _catalog.Workflows[0];
        Rules = new TestRules(_catalog);
    }

    public Play(string definition)
        : this(new CatalogFile("test.workflow.json", Encoding.UTF8.GetBytes(definition)))
    {
    }

    /// <summary>Goes on from a state of another play.</summary>
    public Play(Play other, InstanceState state)
    {
        (_catalog, Plan, Rules, Maybe, Now, People) = (other._catalog, other.Plan, other.Rules, state, other.Now, other.People);
        foreach (var (series, serial) in other._serials) _serials[series] = serial;
    }

    /// <summary>Plays another definition of the same files.</summary>
    public Play(Play other, string definition)
    {
        (_catalog, Rules, Now, People) = (other._catalog, other.Rules, other.Now, other.People);
        Plan = _catalog.Workflows.Single(w => w.Id == definition);
    }

    public WorkflowPlan Plan { get; }

    public TestRules Rules { get; }

    public InstanceState? Maybe { get; set; }

    public InstanceState State => Maybe!;

    public Control Control => State.Control;

    public DateTimeOffset Now { get; set; } = new(2017, 3, 1, 9, 0, 0, TimeSpan.FromHours(8));

    public ITermCalendar Calendar { get; set; } = new FlatCalendar();

    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    public Limits Limits { get; set; } = Limits.Default;

    public IReadOnlyList<Actor> People { get; set; } = Staff.All;

    public Accepted Last { get; private set; } = null!;

    public List<Effect> Effects { get; } = [];

    /// <summary>All that was accepted, with its moment.</summary>
    public List<(Command Command, DateTimeOffset At)> Log { get; } = [];

    public Circumstances Circumstances => For(null);

    /// <summary>Whether a standing delegation lets an actor act for whom he says.</summary>
    public Func<Actor, bool> MayActFor { get; set; } = _ => true;

    /// <summary>What the machine is told beside an actor's command.</summary>
    public Circumstances For(Actor? by) => new()
    {
        Now = Now,
        Zone = Zone,
        Calendar = Calendar,
        Rules = Rules,
        Limits = Limits,
        Behalf = by?.ActsFor is { } principal && MayActFor(by) ? People.FirstOrDefault(a => a.Id == principal) : null,
        Receivers = People.ToImmutableSortedDictionary(a => a.Id, a => a, StringComparer.Ordinal),
        UnitCodes = ImmutableSortedDictionary<string, string>.Empty.Add("office", "廊政办字"),
    };

    public string Id() => "c" + ++_count;

    /// <summary>Applies a command; null when it is accepted.</summary>
    public Refusal? Do(Command command)
    {
        var circumstances = For(command.By);
        while (true)
        {
            switch (WorkflowMachine.Apply(Plan, Maybe, command, circumstances))
            {
                case WantsSerial wants:
                    circumstances = circumstances with { Grants = circumstances.Grants.Add(wants.Series, _serials.GetValueOrDefault(wants.Series) + 1) };
                    continue;
                case RefusedTransition refused:
                    return refused.Refusal;
                case Accepted accepted:
                    foreach (var taken in accepted.Events.OfType<NumberTaken>()) _serials[taken.Series] = taken.Serial;
                    (Maybe, Last) = (accepted.Next, accepted);
                    Effects.AddRange(accepted.Effects);
                    Log.Add((command, Now));
                    return null;
            }
        }
    }

    public Refusal? Start(Actor by, params (string Field, object Value)[] writes) => Do(new StartCommand(Id(), by, "key", Writes(writes)));

    public Refusal? Complete(Actor by, string step, string outcome,
        params (string Field, object Value)[] writes) => Complete(by, step, null, outcome, null, null, writes);

    public Refusal? Complete(Actor by, string step, string? element, string outcome, string? comment, string? to,
        params (string Field, object Value)[] writes) =>
        Do(new CompleteCommand(Id(), by, Item(step, element), outcome, Writes(writes), comment, to is null ? null : Plan.StepOf(to), Seen()));

    public Refusal? Answer(Actor by, string step, string element, string answer, string? comment = null) => Complete(by, step, element, answer, comment, null);

    public Refusal? Save(Actor by, string step, params (string Field, object Value)[] writes) => Do(new SaveCommand(Id(), by, Item(step), Writes(writes)));

    public Refusal? Claim(Actor by, string step, string? element = null) => Do(new ClaimCommand(Id(), by, Item(step, element)));

    public Refusal? Release(Actor by, string step) => Do(new ReleaseCommand(Id(), by, Item(step)));

    public Refusal? Recall(Actor by, string step) => Do(new RecallCommand(Id(), by, Plan.StepOf(step)));

    public Refusal? Reassign(Actor by, string step, string to) => Do(new ReassignCommand(Id(), by, Item(step), to));

    public Refusal? Add(Actor by, string step, string element) => Do(new AddParticipantCommand(Id(), by, Plan.StepOf(step), element));

    public Refusal? Delegate(Actor by, string step, string to, string? element = null) => Do(new DelegateCommand(Id(), by, Item(step, element), to));

    public Refusal? Remove(Actor by, string step, string element) => Do(new RemoveParticipantCommand(Id(), by, Plan.StepOf(step), element));

    public Refusal? Note(Actor by, NoteKind kind, string? text = null, params string[] to) => Do(new NoteCommand(Id(), by, kind, text, [.. to]));

    public Refusal? Respond(string outcome, string? digest = null, params (string Field, object Value)[] writes) =>
        Do(new EffectAnsweredCommand(Id(), null, State.Record.Effects[0].Effect.Ordinal, outcome, Writes(writes), digest));

    public Refusal? Resolve(Actor by, string step, bool failure = false) => Do(new ResolveHeldCommand(Id(), by, Plan.StepOf(step), failure));

    /// <summary>The key of the open item; one that names nothing where there is none.</summary>
    public WorkItemKey Item(string step, string? element = null)
    {
        var at = Maybe is null ? -1 : Control.ItemAt(Plan.StepOf(step), element);
        return new WorkItemKey(Plan.StepOf(step), element, at < 0 ? 999_999 : State.Record.Openings[at].Ordinal);
    }

    public ImmutableArray<ContentSeen> Seen() => [.. Plan.Fields
        .Where(f => f.IsContent && Maybe is not null && Control.Fields[f.Ordinal] is not null)
        .Select(f => new ContentSeen(f.Ordinal, ContentDigest.Of(Control.Fields[f.Ordinal]!), State.Record.Revisions[f.Ordinal]))];

    public ImmutableArray<FieldWrite> Writes(params (string Field, object Value)[] writes) =>
        [.. writes.Select(w => new FieldWrite(Plan.FieldOf(w.Field), ValueOf(w.Value)))];

    public Value? Field(string name) => InstanceView.Field(Plan, State, Plan.FieldOf(name));

    public string[] Open() => [.. Control.Tokens.Select(t => Plan.Steps[t.Step].Path)];

    public bool IsApproved(string step) => !Control.Approvals[Plan.StepOf(step)].IsDefault;

    public OpenItem[] Items() => [.. OpenItems.Of(Plan, State, Circumstances)];

    public byte[] Bytes() => StateCodec.WriteControl(Plan, Control, null);

    public static ContextValue Text(string text) => new(ImmutableSortedDictionary<string, Value>.Empty
        .Add("uri", new StringValue("file:" + text)).Add("mediaType", new StringValue("text/plain"))
        .Add("digest", new StringValue(ContentReference.Of("file:" + text, "text/plain", Encoding.UTF8.GetBytes(text)).Digest)));

    private static Value ValueOf(object value) => value switch
    {
        Value v => v,
        string s => new StringValue(s),
        bool b => new BooleanValue(b),
        int n => new NumberValue(Number.From(n)),
        DateOnly d => new DateValue(d),
        IEnumerable<string> list => new ListValue([.. list.Select(s => (Value)new StringValue(s))]),
        _ => throw new ArgumentException(value.ToString()),
    };
}
