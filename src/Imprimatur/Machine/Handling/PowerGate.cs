using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>Powers: what the definition does not list nobody may do.</summary>
internal static class PowerGate
{
    /// <summary>Tests that the instance may be known to the actor and is not over.</summary>
    public static Refusal? Instance(Turn turn)
    {
        if (!ItemGate.Visible(turn)) return Refuse.NotFound(turn.Plan.Id);
        return turn.Control.IsOver ? Refuse.Over() : null;
    }

    /// <summary>Tests besides that it is not suspended.</summary>
    public static Refusal? Working(Turn turn) => Instance(turn) ?? (turn.Control.Suspended ? Refuse.Suspended() : null);

    /// <summary>Tests that a step of that ordinal exists.</summary>
    public static Refusal? Step(Turn turn, int step) =>
        step >= 0 && step < turn.Plan.Steps.Length ? null : Refuse.NotFound(step.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The power by which the actor may act at a step; null when he has none.</summary>
    public static PowerPlan? At(Turn turn, PowerKind kind, int step, in Scope scope)
    {
        foreach (var power in turn.Plan.Powers)
        {
            if (power.Kind != kind || (!power.In.IsEmpty && !power.In.Contains(step))) continue;
            if (PeopleMatcher.Meets(power.By, turn.By!, turn.Behalf, scope)) return power;
        }

        return null;
    }

    /// <summary>The power by which the actor may act on what is open at a step; <c>holder</c> is who holds an open item there (no advice).</summary>
    public static PowerPlan? AtOpen(Turn turn, PowerKind kind, int step)
    {
        if (At(turn, kind, step, Scope.Of(turn.Control, step)) is { } power) return power;
        foreach (var item in turn.Control.Items)
        {
            if (item.Step != step || !item.IsOpen || Advice.Is(turn.Plan, item)) continue;
            if (At(turn, kind, step, Scope.Of(turn.Control, item)) is { } held) return held;
        }

        return null;
    }

    /// <summary>The power by which the actor may act on the instance; <c>holder</c> is who holds any open item.</summary>
    public static PowerPlan? Over(Turn turn, PowerKind kind)
    {
        foreach (var power in turn.Plan.Powers)
        {
            if (power.Kind == kind && IsIn(turn, power.In) && IsGiven(turn, power.By)) return power;
        }

        return null;
    }

    public static Refusal None(PowerKind kind, string what) => Refuse.NotAllowed(
        "The procedure gives you no power to " + English(kind) + " {0}.", "流程未授予您对 {0} 的" + Chinese(kind) + "权限。", what);

    /// <summary>Whether the actor is meant by people who are named with regard to the whole instance; <c>holder</c> is who holds any open item.</summary>
    public static bool IsGiven(Turn turn, PeoplePlan by)
    {
        if (PeopleMatcher.Meets(by, turn.By!, turn.Behalf, new Scope(turn.Control))) return true;
        foreach (var item in turn.Control.Items)
        {
            if (item.IsOpen && !Advice.Is(turn.Plan, item) && PeopleMatcher.Meets(by, turn.By!, turn.Behalf, Scope.Of(turn.Control, item))) return true;
        }

        return false;
    }

    private static bool IsIn(Turn turn, ImmutableArray<int> steps)
    {
        if (steps.IsEmpty) return true;
        foreach (var token in turn.Control.Tokens)
        {
            if (token.Phase != TokenPhase.Joined && steps.Contains(token.Step)) return true;
        }

        return false;
    }

    private static string English(PowerKind kind) => kind switch
    {
        PowerKind.Recall => "recall",
        PowerKind.Reassign => "hand over",
        PowerKind.Delegate => "delegate",
        PowerKind.AddParticipant => "add participants to",
        PowerKind.RemoveParticipant => "remove participants from",
        PowerKind.Circulate => "circulate",
        PowerKind.Remind => "send reminders for",
        PowerKind.Supervise => "supervise",
        PowerKind.Suspend => "suspend or resume",
        _ => "terminate",
    };

    private static string Chinese(PowerKind kind) => kind switch
    {
        PowerKind.Recall => "撤回",
        PowerKind.Reassign => "转办",
        PowerKind.Delegate => "委派",
        PowerKind.AddParticipant => "加签",
        PowerKind.RemoveParticipant => "减签",
        PowerKind.Circulate => "传阅",
        PowerKind.Remind => "催办",
        PowerKind.Supervise => "督办",
        PowerKind.Suspend => "暂停",
        _ => "终止",
    };
}
