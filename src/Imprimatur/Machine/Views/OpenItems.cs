using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Views;

/// <summary>The work that waits for people, as worklists find it.</summary>
internal static class OpenItems
{
    /// <summary>All open items, what is held for the steward, and letters.</summary>
    public static ImmutableArray<OpenItem> Of(WorkflowPlan plan, InstanceState state, Circumstances circumstances)
    {
        var control = state.Control;
        var found = ImmutableArray.CreateBuilder<OpenItem>();
        for (var i = 0; i < control.Items.Length; i++)
        {
            if (control.Items[i].IsOpen) found.Add(Of(plan, state, circumstances, control.Items[i], state.Record.Openings[i]));
        }

        foreach (var held in state.Record.Held)
        {
            foreach (var token in control.Tokens)
            {
                if (token.Graph == held.Graph && token.IsHeld) found.Add(Held(plan, state, token, held));
            }
        }

        found.AddRange(OpenLetters.Of(plan, state));
        return found.DrainToImmutable();
    }

    private static OpenItem Of(WorkflowPlan plan, InstanceState state, Circumstances circumstances, WorkItem item, ItemOpening opening)
    {
        var step = (UserTaskPlan)plan.Steps[item.Step];
        var isNobodys = Orphans.Is(plan, state.Control, item);
        var barred = Orphans.Barred(plan, state.Control, step);
        var named = isNobodys ? PeopleResolver.Resolve(plan.Steward, Scope.Of(state.Control, item)) : Orphans.Candidates(plan, state.Control, item);
        return new OpenItem
        {
            Key = new WorkItemKey(item.Step, item.Element, opening.Ordinal),
            Holder = item.Holder,
            OpenedAt = opening.At,
            Due = Due(state, step),
            Posts = named.Posts,
            Persons = named.Persons,
            Barred = isNobodys ? [] : barred.Persons,
            Outcomes = isNobodys ? [] : Advice.Is(plan, item) ? [Advice.Outcome] : Outcomes(state.Control, circumstances, step, item.Element),
            ForSteward = isNobodys,
        };
    }

    private static OpenItem Held(WorkflowPlan plan, InstanceState state, Token token, HeldSince held)
    {
        var steward = PeopleResolver.Resolve(plan.Steward, Scope.Of(state.Control, token.Step));
        return new OpenItem
        {
            Key = new WorkItemKey(token.Step, null, held.Ordinal),
            OpenedAt = held.At,
            Due = Due(state, plan.Steps[token.Step]),
            Posts = steward.Posts,
            Persons = steward.Persons,
            ForSteward = true,
        };
    }

    private static Deadline? Due(InstanceState state, StepPlan step) => step.Due < 0 ? null : state.Record.Clocks[step.Due].Due;

    private static ImmutableArray<string> Outcomes(Control control, Circumstances circumstances, UserTaskPlan step, string? element)
    {
        var ways = step.ForEach?.Answers ?? step.Ways;
        var open = ImmutableArray.CreateBuilder<string>(ways.Length);
        foreach (var way in ways)
        {
            if (way.Kind is WayKind.Clock or WayKind.Answer) continue;
            if (way is { HiddenWhenFalse: true, If: { } condition }
                && circumstances.Rules.Holds(condition, Frame(control, circumstances, element)) == Ternary.False) continue;
            open.Add(way.Name);
        }

        return open.DrainToImmutable();
    }

    /// <summary>What an evaluation sees of an instance that stands still.</summary>
    public static Frame Frame(Control control, Circumstances circumstances, string? element)
    {
        var slots = new Value?[control.Fields.Length + 1];
        control.Fields.CopyTo(slots);
        slots[^1] = element is null ? null : new StringValue(element);
        return new Frame(slots, circumstances.Now, circumstances.Zone);
    }
}
