using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Recording;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Machine.Watching;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Deciding;

/// <summary>
/// One transition in the making. Those who decide read Control alone; the chronicle takes down what happens and can't be read; the watch can only say
/// that a guarantee would be broken. Nothing of it is seen outside unless the command is accepted.
/// </summary>
internal sealed class Turn(WorkflowPlan plan, Circumstances circumstances, Control control, Watch watch, Chronicle chronicle, Actor? by)
{
    private Control _control = control;
    private Value?[]? _slots;

    public WorkflowPlan Plan { get; } = plan;

    public Circumstances Circumstances { get; } = circumstances;

    public Watch Watch { get; } = watch;

    public Chronicle Chronicle { get; } = chronicle;

    /// <summary>Control as it stands now.</summary>
    public Control Control
    {
        get => _control;
        set
        {
            if (value.Fields != _control.Fields) _slots = null;
            _control = value;
        }
    }

    /// <summary>Who commands: his command is refused where another's holds the token. Null for answers and timers.</summary>
    public Actor? By { get; } = by;

    /// <summary>Who commands, and for whom.</summary>
    public PersonSet Persons { get; } = by is null ? PersonSet.Empty : PersonSet.Acting(by);

    /// <summary>The persons whom a write makes writers: a service or an agent is nobody.</summary>
    public PersonSet Writers => ByPerson ? Persons : PersonSet.Empty;

    /// <summary>Whether a human being commands.</summary>
    public bool ByPerson => By is { Kind: ActorKind.Person };

    /// <summary>The one for whom the actor acts, as he was looked up; null where he may not.</summary>
    public Actor? Behalf =>
        By?.ActsFor is { } person && string.Equals(Circumstances.Behalf?.Id, person, StringComparison.Ordinal) ? Circumstances.Behalf : null;

    /// <summary>Why the command does not hold; null while it does.</summary>
    public Refusal? Refusal { get; set; }

    /// <summary>The series of which a serial is wanted; null for none.</summary>
    public string? Wanted { get; set; }

    /// <summary>Whether a broken guarantee refuses the command; else it holds the token.</summary>
    public bool MayRefuse { get; set; } = by is not null;

    /// <summary>Whether the command turned out to be stale, so that nothing at all changes.</summary>
    public bool IsStale { get; set; }

    public bool Stopped => Refusal is not null || Wanted is not null;

    /// <summary>The automatic steps taken so far.</summary>
    public int Steps { get; set; }

    /// <summary>How many serials of a series were taken so far.</summary>
    public ImmutableDictionary<string, int> Taken { get; set; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>What an evaluation sees now: the fields, and after them the element.</summary>
    public Frame Frame(string? element = null)
    {
        if (_slots is null)
        {
            _slots = new Value?[_control.Fields.Length + 1];
            _control.Fields.CopyTo(_slots);
        }

        _slots[^1] = element is null ? null : new StringValue(element);
        return new Frame(_slots, Circumstances.Now, Circumstances.Zone);
    }

    /// <summary>A turn on which something can be tried that may turn out not to fit: nothing of it is seen on this one.</summary>
    public Turn Trial() => new(Plan, Circumstances, Control, Watch.Copy(), Chronicle.Copy(), By);

    public Ternary Holds(Condition condition, string? element = null) => Circumstances.Rules.Holds(condition, Frame(element));

    public void SetToken(int at, Token token) => _control = _control with { Tokens = _control.Tokens.SetItem(at, token) };

    public void SetItem(int at, WorkItem item) => _control = _control with { Items = _control.Items.SetItem(at, item) };
}
