using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Recording;

/// <summary>
/// Takes down what happens in a transition: the events, the effects and the next Record. Those who decide write to it and cannot read it, so that
/// nothing in Record can matter to what is accepted.
/// </summary>
internal sealed class Chronicle(RecordPart record, DateTimeOffset now)
{
    private readonly ImmutableArray<MachineEvent>.Builder _events = ImmutableArray.CreateBuilder<MachineEvent>();
    private readonly ImmutableArray<Effect>.Builder _effects = ImmutableArray.CreateBuilder<Effect>();
    private RecordPart _record = record;
    private int _runsOn = -1;

    public void Note(MachineEvent happened) => _events.Add(happened);

    /// <summary>A chronicle that goes on from here by itself; what it takes down is not in this one.</summary>
    public Chronicle Copy() => new(_record, now);

    public void FieldWritten(int field, Value value)
    {
        var revision = _record.Revisions[field] + 1;
        _record = _record with { Revisions = _record.Revisions.SetItem(field, revision) };
        _events.Add(new FieldWritten(field, revision, value));
    }

    /// <summary>An item was put at a place in Control's items.</summary>
    public void ItemOpened(int at, int step, string? element)
    {
        _record = _record with { Openings = _record.Openings.Insert(at, new ItemOpening(_record.NextItem, now)), NextItem = _record.NextItem + 1 };
        _events.Add(new ItemOpened(step, element, _record.NextItem - 1));
    }

    /// <summary>An item was put at a place in Control's items whose turn has not come: it has no ordinal yet.</summary>
    public void ItemPlaced(int at) => _record = _record with { Openings = _record.Openings.Insert(at, new ItemOpening(0, now)) };

    /// <summary>An answered item was opened again, or the turn of a pending one came.</summary>
    public void ItemReopened(int at, int step, string? element)
    {
        _record = _record with { Openings = _record.Openings.SetItem(at, new ItemOpening(_record.NextItem, now)), NextItem = _record.NextItem + 1 };
        _events.Add(new ItemOpened(step, element, _record.NextItem - 1));
    }

    public void ItemClaimed(int at, string holder) => _events.Add(new ItemClaimed(_record.Openings[at].Ordinal, holder));

    public void ItemReleased(int at) => _events.Add(new ItemReleased(_record.Openings[at].Ordinal));

    public void ItemReassigned(int at, string to) => _events.Add(new ItemReassigned(_record.Openings[at].Ordinal, to));

    public void ItemDelegated(int at, string to) => _events.Add(new ItemDelegated(_record.Openings[at].Ordinal, to));

    public void ItemReturned(int at, string to, string? outcome) => _events.Add(new ItemReturned(_record.Openings[at].Ordinal, to, outcome));

    /// <summary>Somebody advised on the item at a place; of one person the last advice is kept.</summary>
    public void Advised(int at, string by, string outcome, string? text)
    {
        var item = _record.Openings[at].Ordinal;
        var others = _record.Advice.RemoveAll(a => a.Item == item && string.Equals(a.By, by, StringComparison.Ordinal));
        _record = _record with { Advice = others.Add(new AdviceDetail(item, by, now, outcome, text)) };
    }

    /// <summary>An item was answered; it stays among Control's items until its step is left.</summary>
    public void ItemAnswered(int at) => _events.Add(new ItemClosed(_record.Openings[at].Ordinal, ItemClosing.Completed));

    /// <summary>An item was taken from its place in Control's items.</summary>
    /// <param name="at">The place.</param>
    /// <param name="how">How it closed; null for one that was answered before.</param>
    public void ItemGone(int at, ItemClosing? how)
    {
        if (how is { } closing) _events.Add(new ItemClosed(_record.Openings[at].Ordinal, closing));
        _record = _record with { Openings = _record.Openings.RemoveAt(at) };
    }

    /// <summary>A message is kept: Control has what it brings, Record its words.</summary>
    public void MessageKept(Letter letter)
    {
        _record = _record with { Letters = _record.Letters.Add(letter with { Ordinal = 0, Writes = [] }) };
        _events.Add(new MessageKept(letter.Message));
    }

    /// <summary>A message that was kept is kept no longer.</summary>
    public void KeptGone(int message) => _record = _record with { Letters = _record.Letters.RemoveAll(l => !l.WithSteward && l.Message == message) };

    /// <summary>A reply in the words of the message that is kept.</summary>
    public void ReplyKept(int field, string element, int message)
    {
        var letter = _record.Letters.First(l => !l.WithSteward && l.Message == message);
        ReplyGiven(new ReplyDetail(field, element, letter.By, letter.At, letter.Text));
    }

    /// <summary>A letter lies with the steward from now on.</summary>
    public void LetterReceived(Letter letter)
    {
        _record = _record with { Letters = _record.Letters.Add(letter with { Ordinal = _record.NextItem }), NextItem = _record.NextItem + 1 };
        _events.Add(new LetterReceived(_record.NextItem - 1, letter.Message));
    }

    /// <summary>A message that was kept lies with the steward, with what it brings.</summary>
    public void KeptToSteward(int message, ImmutableArray<(int Field, Value Value)> writes)
    {
        var letter = _record.Letters.First(l => !l.WithSteward && l.Message == message);
        KeptGone(message);
        LetterReceived(letter with { Writes = writes });
    }

    /// <summary>The steward delivered a letter, or laid it by.</summary>
    public void LetterClosed(long ordinal, bool laidBy)
    {
        _record = _record with { Letters = _record.Letters.RemoveAll(l => l.Ordinal == ordinal) };
        _events.Add(new LetterClosed(ordinal, laidBy));
    }

    public void ReplyGiven(ReplyDetail detail) => _record = _record with { Replies = _record.Replies.Add(detail) };

    /// <summary>Replies of a field are gone: one element's, or all.</summary>
    public void RepliesGone(int field, string? element = null) => _record = _record with
    {
        Replies = _record.Replies.RemoveAll(r => r.Field == field && (element is null || string.Equals(r.Element, element, StringComparison.Ordinal))),
    };

    public void Held(int graph, int step, string why)
    {
        _record = _record with { Held = _record.Held.Add(new HeldSince(graph, _record.NextItem, now, why)), NextItem = _record.NextItem + 1 };
        _events.Add(new TokenHeld(step, why));
    }

    public void Freed(int graph, int step, bool byFailure)
    {
        Forget(graph);
        _events.Add(new TokenFreed(step, byFailure));
    }

    /// <summary>A graph's token is gone: what was held or awaited with it too.</summary>
    public void Forget(int graph) => _record = _record with { Held = _record.Held.RemoveAll(h => h.Graph == graph) };

    /// <summary>A service is asked. Replies among the inputs are completed by what only Record knows of them.</summary>
    public void Call(WorkflowPlan plan, ServiceTaskPlan step, int graph, ImmutableSortedDictionary<string, Value> inputs)
    {
        foreach (var (name, source) in step.With)
        {
            if (source.Field >= 0) inputs = inputs.SetItem(name, Replies.Full(plan, source.Field, inputs[name], _record.Replies)!);
        }

        var effect = Send(new Effect { Ordinal = 0, Kind = EffectKind.Call, Step = step.Ordinal, Handler = step.Handler, Inputs = inputs });
        _record = _record with { Effects = _record.Effects.Add(new EffectInFlight(graph, effect)) };
    }

    /// <summary>The effect of a graph is asked for once more, under the same ordinal and with the same snapshot.</summary>
    public void CallAgain(int graph)
    {
        foreach (var flight in _record.Effects)
        {
            if (flight.Graph == graph) Emit(flight.Effect);
        }
    }

    /// <summary>People are told.</summary>
    public void Tell(Effect notice) => Send(notice);

    public void Settled(long effect, string outcome, string? digest)
    {
        _record = _record with { Effects = _record.Effects.RemoveAll(e => e.Effect.Ordinal == effect) };
        _events.Add(new EffectSettled(effect, outcome, digest));
    }

    /// <summary>The effects of a graph are no longer waited for, without an answer.</summary>
    public void SettleAll(int graph, string outcome)
    {
        foreach (var flight in _record.Effects)
        {
            if (flight.Graph == graph) Settled(flight.Effect.Ordinal, outcome, null);
        }
    }

    /// <summary>A clock begins at this moment, unless its term runs on.</summary>
    public void ClockBegan(int clock)
    {
        if (_runsOn != clock) Set(clock, ClockTimes.None with { Began = now });
    }

    /// <summary>A step is taken back: its term, which ended with it, runs on as if it had not.</summary>
    public void TermRunsOn(int clock) => _runsOn = clock;

    /// <summary>A clock stopped. When it began and acted is kept until it begins anew.</summary>
    public void ClockStopped(int clock)
    {
        var times = _record.Clocks[clock];
        if (times.Due is not null || times.PausedAt is not null) _events.Add(new ClockStopped(clock));
        Set(clock, times with { Due = null, PausedAt = null });
    }

    /// <summary>A clock counts anew from a date field: what paused and lengthened it is forgotten, but not that it acted.</summary>
    public void ClockRestarted(int clock, int field)
    {
        var times = _record.Clocks[clock];
        Set(clock, ClockTimes.None with { FromField = field, Acted = times.Acted, Alerts = times.Alerts });
    }

    /// <summary>A clock's term is lengthened.</summary>
    public void ClockLengthened(int clock, Term by)
    {
        var times = _record.Clocks[clock];
        Set(clock, times with { Longer = Terms.Append(times.Longer, by) });
    }

    /// <summary>A clock stands still from now on.</summary>
    public void ClockPaused(int clock)
    {
        Set(clock, _record.Clocks[clock] with { Due = null, PausedAt = now });
        _events.Add(new ClockPaused(clock));
    }

    /// <summary>A clock goes on.</summary>
    public void ClockResumed(int clock, TimeZoneInfo zone) => Set(clock, Pausing.Until(_record.Clocks[clock], now, zone));

    /// <summary>A clock, or one of its alerts, acted at its instant.</summary>
    public void ClockActed(int clock, int alert, DateTimeOffset at)
    {
        var times = _record.Clocks[clock];
        var after = alert < 0 ? times with { Acted = at } : times with { Alerts = times.Alerts.SetItem(alert, times.Alerts[alert] with { Acted = at }) };
        Set(clock, after);
        _events.Add(alert < 0 ? new ClockExpired(clock) : new ClockAlerted(clock, alert));
    }

    /// <summary>Changes that decide nothing at all: notes.</summary>
    public void Change(Func<RecordPart, RecordPart> change) => _record = change(_record);

    /// <summary>Reckons the clocks and hands over all that was taken down; afresh also the alerts of those whose instant did not move.</summary>
    public (RecordPart Record, ImmutableArray<MachineEvent> Events, ImmutableArray<Effect> Effects) Close(
        WorkflowPlan plan, Circumstances circumstances, Control control, in Frame frame, bool afresh = false)
    {
        ForgetAdvice();
        var record = ClockKeeper.Settle(plan, circumstances, control, _record, frame, _events, afresh);
        return (record.ChangedAt == now ? record : record with { ChangedAt = now }, _events.DrainToImmutable(), _effects.DrainToImmutable());
    }

    /// <summary>Advice lives as long as the opening on which it was given.</summary>
    private void ForgetAdvice()
    {
        if (_record.Advice.IsEmpty) return;
        var live = _record.Advice.RemoveAll(a => !_record.Openings.Any(o => o.Ordinal == a.Item));
        if (live.Length != _record.Advice.Length) _record = _record with { Advice = live };
    }

    private Effect Send(Effect effect)
    {
        var numbered = effect with { Ordinal = _record.NextEffect };
        _record = _record with { NextEffect = _record.NextEffect + 1 };
        Emit(numbered);
        return numbered;
    }

    private void Emit(Effect effect)
    {
        _effects.Add(effect);
        _events.Add(new EffectRequested(effect));
    }

    private void Set(int clock, ClockTimes times) => _record = _record with { Clocks = _record.Clocks.SetItem(clock, times) };
}
