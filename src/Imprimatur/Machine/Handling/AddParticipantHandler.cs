using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Handling;

/// <summary>Adds an element to an open step for each element (加签), or asks a person for his advice on another. All who could take an element's item on must be
/// among those whom the power lets be added.</summary>
internal static class AddParticipantHandler
{
    public static Refusal? Apply(Turn turn, AddParticipantCommand command)
    {
        if ((PowerGate.Step(turn, command.Step) ?? PowerGate.Instance(turn)) is { } unknown) return unknown;
        var path = turn.Plan.Steps[command.Step].Path;
        if (turn.Plan.Steps[command.Step] is not UserTaskPlan step) return Refuse.NotFound(path);
        var token = turn.Control.TokenAt(command.Step);
        if (token < 0 || turn.Control.Tokens[token].Phase != TokenPhase.Open) return Refuse.ItemGone(path);
        if ((PowerGate.Working(turn) ?? ItemGate.Strangers(turn)) is { } refusal) return refusal;
        if (PowerGate.AtOpen(turn, PowerKind.AddParticipant, command.Step) is not { } power) return PowerGate.None(PowerKind.AddParticipant, path);
        return step.ForEach is { } each ? AddElement(turn, step, each, power, command.Element) : AdviceHandler.Ask(turn, step, power, command.Element);
    }

    private static Refusal? AddElement(Turn turn, UserTaskPlan step, ForEachPlan each, PowerPlan power, string element)
    {
        var scope = Scope.Of(turn.Control, step.Ordinal) with { Element = element };
        if (power.Who is not null && !AreAmong(turn, step.Candidates, power.Who, scope))
        {
            return Refuse.NotAllowed("{0} may not be added here.", "不能在此加签 {0}。", element);
        }

        if (AllApart(turn, step, scope) is { } apart) return apart;
        var list = turn.Plan.Fields[each.List];
        var fits = ValueFit.Fits(list, new ListValue([new StringValue(element)]), turn.Circumstances.Limits);
        var isThere = turn.Control.ItemAt(step.Ordinal, element) >= 0;
        if (!fits || isThere || Items.Count(turn.Control, step.Ordinal) >= turn.Circumstances.Limits.MaxListLength)
        {
            return Refuse.ConditionFalse("an element that is not there yet, and fits " + list.Name, element);
        }

        turn.Chronicle.Note(new ParticipantAdded(step.Ordinal, element));
        Items.Add(turn, new WorkItem
        {
            Step = step.Ordinal,
            Element = element,
            Pending = each.Sequential && Items.IsAnyOpen(turn.Control, step.Ordinal),
            Place = each.Sequential ? Items.NextPlace(turn.Control, step.Ordinal) : 0,
        });
        return null;
    }

    /// <summary>An element that only persons could answer is not added where each of them is kept apart: it could never be answered.</summary>
    private static Refusal? AllApart(Turn turn, UserTaskPlan step, in Scope scope)
    {
        var named = PeopleResolver.Resolve(step.Candidates, scope);
        if (!named.Posts.IsEmpty) return null;
        Refusal? first = null;
        foreach (var person in named.Persons)
        {
            if (Receiving.IsApart(turn, step, PersonSet.Of(person)) is not { } apart) return null;
            first ??= apart;
        }

        return first;
    }

    private static bool AreAmong(Turn turn, PeoplePlan candidates, PeoplePlan who, in Scope scope)
    {
        var named = PeopleResolver.Resolve(candidates, scope);
        if (named.IsNobody) return false;
        foreach (var post in named.Posts)
        {
            if (!PeopleMatcher.Meets(who, new Actor("\0", post), scope)) return false;
        }

        foreach (var person in named.Persons)
        {
            if (!turn.Circumstances.Receivers.TryGetValue(person, out var actor) || !PeopleMatcher.Meets(who, actor, scope)) return false;
        }

        return true;
    }
}
