using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>Whoever receives work satisfies the step's candidates and separation, himself.</summary>
internal static class Receiving
{
    /// <summary>Tests that a receiver is someone who may do the work at all.</summary>
    public static Refusal? MayHave(Turn turn, PeoplePlan people, Actor receiver, in Scope scope) =>
        PeopleMatcher.Meets(people, receiver, scope) && Clearance.Suffices(turn.Plan, turn.Control, receiver.Clearance) ? null : Unfit(receiver.Id);

    /// <summary>Tests that nothing keeps persons apart from the step.</summary>
    public static Refusal? IsApart(Turn turn, StepPlan step, PersonSet persons)
    {
        var barring = Duties.Barring(turn.Plan, turn.Control, step, persons);
        return barring.IsEmpty ? null : Refuse.DutyNotSeparate([.. barring]);
    }

    /// <summary>Tests that no guarantee of separation would be broken.</summary>
    public static Refusal? KeepsGuarantees(Turn turn, StepPlan step, PersonSet persons)
    {
        var broken = turn.Watch.BrokenBy(step.Ordinal, persons, turn.Control);
        return broken.IsEmpty ? null : Refuse.GuaranteeBroken([.. broken]);
    }

    public static Refusal Unfit(string receiver) => Refuse.NotAllowed("{0} may not do this work.", "{0} 不具备办理该事项的资格。", receiver);
}
