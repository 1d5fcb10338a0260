using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>What every command at a work item must pass, in the order of FORMAT part 11.</summary>
internal static class ItemGate
{
    /// <summary>Finds the open item that a key names.</summary>
    /// <param name="turn">The transition.</param>
    /// <param name="record">Which opening it is stands in Record.</param>
    /// <param name="key">The key.</param>
    /// <param name="at">Its place in Control's items.</param>
    public static Refusal? Find(Turn turn, RecordPart record, WorkItemKey key, out int at)
    {
        at = -1;
        if (key.Step < 0 || key.Step >= turn.Plan.Steps.Length) return Refuse.NotFound(key.Step.ToString(CultureInfo.InvariantCulture));
        var step = turn.Plan.Steps[key.Step];
        if (!Visible(turn)) return Refuse.NotFound(step.Path);
        if (turn.Control.IsOver) return Refuse.Over();
        at = turn.Control.ItemAt(key.Step, key.Element);
        if (at >= 0 && turn.Control.Items[at].IsOpen && record.Openings[at].Ordinal == key.Ordinal) return turn.Control.Suspended ? Refuse.Suspended() : null;
        at = -1;
        return key.Ordinal >= 1 && key.Ordinal < record.NextItem ? Refuse.ItemGone(step.Path) : Refuse.NotFound(step.Path);
    }

    /// <summary>Whether the actor may know of the instance at all.</summary>
    public static bool Visible(Turn turn) => turn.By is null || Clearance.Suffices(turn.Plan, turn.Control, turn.By.Clearance);

    /// <summary>Tests whether the actor may take the item on and write these fields: candidate, within reach, kept apart from nothing he did, and nobody else
    /// has it.</summary>
    /// <param name="turn">The transition.</param>
    /// <param name="at">The item's place.</param>
    /// <param name="writes">What the command writes.</param>
    /// <param name="also">Fields that may be written beside the step's own; default where what may be written is not known yet.</param>
    public static Refusal? MayAct(Turn turn, int at, ImmutableArray<FieldWrite> writes, ImmutableArray<int> also)
    {
        var item = turn.Control.Items[at];
        var step = (UserTaskPlan)turn.Plan.Steps[item.Step];
        if (Strangers(turn) is { } stranger) return stranger;
        var isAdvice = Advice.Is(turn.Plan, item);
        if (isAdvice ? !turn.Persons.Contains(item.Element!) : !PeopleMatcher.Meets(step.Candidates, turn.By!, turn.Behalf, Scope.Of(turn.Control, item)))
        {
            return Refuse.NotAllowed("{0} is not yours to do: none of your posts is asked for.", "{0} 不属于您的岗位职责。", step.Path);
        }

        var outside = Outside(turn, isAdvice ? [] : step.Writes, writes, isAdvice ? [] : also);
        if (!outside.IsEmpty) return Refuse.NotAllowed("The step does not let you write {0}.", "本环节不允许您填写 {0}。", [.. outside]);
        var barring = Barring(turn, step, writes);
        return barring.IsEmpty ? IsFree(turn, item) : Refuse.DutyNotSeparate([.. barring]);
    }

    /// <summary>Tests whether somebody else has the item.</summary>
    public static Refusal? IsFree(Turn turn, WorkItem item)
    {
        var owner = item.Holder ?? item.HandedTo;
        if (owner is null) return null;
        var mine = item.Holder is null ? turn.Persons.Contains(owner) : string.Equals(owner, turn.By!.Id, StringComparison.Ordinal);
        return mine ? null : Refuse.HeldByOther(owner);
    }

    /// <summary>Refuses an actor who names a person for whom he may not act.</summary>
    public static Refusal? Strangers(Turn turn) => turn.By?.ActsFor is not { } person || turn.Behalf is not null
        ? null
        : Refuse.NotAllowed("You may not act for {0}: there is no standing delegation.", "您不能代 {0} 办理：没有有效的委托。", person);

    private static ImmutableArray<string> Outside(Turn turn, ImmutableArray<int> own, ImmutableArray<FieldWrite> writes, ImmutableArray<int> also)
    {
        var outside = ImmutableArray<string>.Empty;
        foreach (var write in writes)
        {
            if (write.Field < 0 || write.Field >= turn.Plan.Fields.Length) outside = outside.Add(write.Field.ToString(CultureInfo.InvariantCulture));
            else if (!also.IsDefault && !own.Contains(write.Field) && !also.Contains(write.Field))
            {
                outside = outside.Add(turn.Plan.Fields[write.Field].Name);
            }
        }

        return outside;
    }

    private static ImmutableArray<string> Barring(Turn turn, UserTaskPlan step, ImmutableArray<FieldWrite> writes)
    {
        var barring = Duties.Barring(turn.Plan, turn.Control, step, turn.Persons);
        foreach (var write in writes)
        {
            if (write.Value.Equals(turn.Control.Fields[write.Field])) continue;
            foreach (var name in Duties.BarringWrite(turn.Plan, turn.Control, step.Ordinal, write.Field, turn.Persons))
            {
                if (!barring.Contains(name)) barring = barring.Add(name);
            }
        }

        return barring;
    }
}
