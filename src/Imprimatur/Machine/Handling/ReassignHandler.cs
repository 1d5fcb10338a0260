using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>Hands an item over (转办) to somebody who could have taken it on himself, and who holds it from then on. The steward may do so too.</summary>
internal static class ReassignHandler
{
    public static Refusal? Apply(Turn turn, RecordPart record, ReassignCommand command)
    {
        if (ItemGate.Find(turn, record, command.Item, out var at) is { } gone) return gone;
        if (ItemGate.Strangers(turn) is { } stranger) return stranger;
        var item = turn.Control.Items[at];
        var step = (UserTaskPlan)turn.Plan.Steps[item.Step];
        var scope = Scope.Of(turn.Control, item);
        var isSteward = PeopleMatcher.Meets(turn.Plan.Steward, turn.By!, turn.Behalf, scope);
        if (!isSteward && PowerGate.At(turn, PowerKind.Reassign, item.Step, scope) is null) return PowerGate.None(PowerKind.Reassign, step.Path);
        if (!turn.Circumstances.Receivers.TryGetValue(command.To, out var receiver)) return Refuse.NotFound(command.To);
        if (!PeopleMatcher.Meets(step.Candidates, receiver, scope) || !Clearance.Suffices(turn.Plan, turn.Control, receiver.Clearance))
        {
            return Refuse.NotAllowed("{0} may not do this work.", "{0} 不具备办理该事项的资格。", command.To);
        }

        var persons = PersonSet.Of(receiver.Id);
        var barring = Duties.Barring(turn.Plan, turn.Control, step, persons);
        if (!barring.IsEmpty) return Refuse.DutyNotSeparate([.. barring]);
        var broken = turn.Watch.BrokenBy(step.Ordinal, persons, turn.Control);
        if (!broken.IsEmpty) return Refuse.GuaranteeBroken([.. broken]);
        turn.SetItem(at, item with { Holder = receiver.Id, HandedTo = null });
        turn.Chronicle.ItemReassigned(at, receiver.Id);
        return null;
    }
}
