using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.Recording;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Deciding;

/// <summary>Writes a field with all that follows: approvals and answers that bound it are void, clocks that count from it run, monitors hear of it.</summary>
internal static class FieldWriter
{
    /// <summary>Writes a value that fits.</summary>
    /// <param name="turn">The transition.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="writers">The persons who write; empty for rules, services and clocks, who are nobody.</param>
    /// <returns>False when the field has that value already: that is no change.</returns>
    public static bool Write(Turn turn, int field, Value value, PersonSet writers)
    {
        var control = turn.Control;
        if (value.Equals(control.Fields[field])) return false;
        var named = control.Writers[field].Union(writers);
        turn.Control = control with
        {
            Fields = control.Fields.SetItem(field, value),
            Writers = ReferenceEquals(named, control.Writers[field]) ? control.Writers : control.Writers.SetItem(field, named),
        };
        turn.Chronicle.FieldWritten(field, value);
        turn.Watch.Written(field);
        VoidApprovals(turn, field);
        ReopenAnswers(turn, field);
        ClockFlags.Written(turn, field);
        return true;
    }

    private static void VoidApprovals(Turn turn, int field)
    {
        var approvals = turn.Control.Approvals;
        for (var step = 0; step < approvals.Length; step++)
        {
            if (!approvals[step].IsDefault && approvals[step].Contains(field)) Void(turn, step, turn.Plan.Fields[field].Name);
        }
    }

    /// <summary>Ends a step's approval for good, if it was valid.</summary>
    public static void Void(Turn turn, int step, string why)
    {
        if (turn.Control.Approvals[step].IsDefault) return;
        turn.Control = turn.Control with { Approvals = turn.Control.Approvals.SetItem(step, default(ImmutableArray<int>)) };
        turn.Chronicle.Note(new ApprovalVoided(step, why));
        for (var i = 0; i < turn.Control.Tokens.Length; i++)
        {
            var token = turn.Control.Tokens[i];
            if (token.Return is { } back && back.Approvals.Contains(step)) turn.SetToken(i, token with { Return = null });
        }
    }

    private static void ReopenAnswers(Turn turn, int field)
    {
        for (var i = 0; i < turn.Control.Items.Length; i++)
        {
            var item = turn.Control.Items[i];
            if (!item.IsAnswered || turn.Plan.Steps[item.Step] is not UserTaskPlan { ForEach: { } each }) continue;
            if (!each.Answers[item.Answer].Approves.Contains(field)) continue;
            turn.SetItem(i, item with { Answer = -1, Holder = null, HandedTo = null, ByPerson = false });
            turn.Chronicle.ItemReopened(i, item.Step, item.Element);
            if (each.Collects >= 0) WithdrawReply(turn, each.Collects, item.Element!);
        }
    }

    /// <summary>Empties a list of replies at the entry of its step.</summary>
    public static void ClearReplies(Turn turn, int field)
    {
        turn.Chronicle.RepliesGone(field);
        Write(turn, field, ListValue.Empty, PersonSet.Empty);
    }

    /// <summary>Adds a reply: Control keeps element and outcome, Record the rest.</summary>
    public static void AddReply(Turn turn, int field, string element, string outcome, string? comment) =>
        AddReply(turn, new ReplyDetail(field, element, turn.By?.Id ?? "", turn.Circumstances.Now, comment), outcome);

    /// <summary>Adds a reply whose giver and words are not those of the command.</summary>
    public static void AddReply(Turn turn, ReplyDetail detail, string outcome)
    {
        turn.Chronicle.ReplyGiven(detail);
        Add(turn, detail.Field, Replies.Brief(detail.Element, outcome));
    }

    /// <summary>Adds a reply in the words of a message that is kept.</summary>
    public static void AddKeptReply(Turn turn, int field, string element, string outcome, int message)
    {
        turn.Chronicle.ReplyKept(field, element, message);
        Add(turn, field, Replies.Brief(element, outcome));
    }

    /// <summary>Whether a list of replies has no room for another.</summary>
    public static bool IsFull(Turn turn, int field) => RepliesIn(turn, field).Length >= turn.Circumstances.Limits.MaxListLength;

    private static void WithdrawReply(Turn turn, int field, string element)
    {
        turn.Chronicle.RepliesGone(field, element);
        var rest = RepliesIn(turn, field).RemoveAll(v => string.Equals(Replies.ElementOf(v), element, StringComparison.Ordinal));
        Write(turn, field, new ListValue(rest), PersonSet.Empty);
    }

    private static void Add(Turn turn, int field, ContextValue reply) =>
        Write(turn, field, new ListValue(RepliesIn(turn, field).Add(reply)), PersonSet.Empty);

    private static ImmutableArray<Value> RepliesIn(Turn turn, int field) => turn.Control.Fields[field] is ListValue list ? list.Items : [];
}
