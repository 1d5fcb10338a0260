using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Events;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Handling;

/// <summary>Adds an element to an open step for each element (加签). All who could take its item on must be among those whom the power lets be added.</summary>
internal static class AddParticipantHandler
{
    public static Refusal? Apply(Turn turn, AddParticipantCommand command)
    {
        if ((PowerGate.Step(turn, command.Step) ?? PowerGate.Instance(turn)) is { } unknown) return unknown;
        var path = turn.Plan.Steps[command.Step].Path;
        if (turn.Plan.Steps[command.Step] is not UserTaskPlan { ForEach: { } each } step) return Refuse.NotFound(path);
        var token = turn.Control.TokenAt(command.Step);
        if (token < 0 || turn.Control.Tokens[token].Phase != TokenPhase.Open) return Refuse.ItemGone(path);
        if ((PowerGate.Working(turn) ?? ItemGate.Strangers(turn)) is { } refusal) return refusal;
        if (Power(turn, command.Step) is not { } power) return PowerGate.None(PowerKind.AddParticipant, path);
        var scope = new Scope(turn.Control, turn.Control.Tokens[token].Origin, null, command.Element);
        if (power.Who is not null && !AreAmong(turn, step.Candidates, power.Who, scope))
        {
            return Refuse.NotAllowed("{0} may not be added here.", "不能在此加签 {0}。", command.Element);
        }

        var list = turn.Plan.Fields[each.List];
        var fits = ValueFit.Fits(list, new ListValue([new StringValue(command.Element)]), turn.Circumstances.Limits);
        if (!fits || turn.Control.ItemAt(command.Step, command.Element) >= 0 || Count(turn.Control, command.Step) >= turn.Circumstances.Limits.MaxListLength)
        {
            return Refuse.ConditionFalse("an element that is not there yet, and fits " + list.Name, command.Element);
        }

        turn.Chronicle.Note(new ParticipantAdded(command.Step, command.Element));
        Items.Open(turn, command.Step, command.Element);
        return null;
    }

    private static PowerPlan? Power(Turn turn, int step)
    {
        if (PowerGate.At(turn, PowerKind.AddParticipant, step, Scope.Of(turn.Control, step)) is { } power) return power;
        foreach (var item in turn.Control.Items)
        {
            if (item.Step == step && PowerGate.At(turn, PowerKind.AddParticipant, step, Scope.Of(turn.Control, item)) is { } held) return held;
        }

        return null;
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

    private static int Count(Control control, int step) => control.Items.Count(i => i.Step == step);
}
