using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Views;

/// <summary>The letters that lie with the steward, as his worklist finds them.</summary>
internal static class OpenLetters
{
    /// <summary>Stands where an item of a step for each element has its element.</summary>
    public const string Element = "letter";

    public static ImmutableArray<OpenItem> Of(WorkflowPlan plan, InstanceState state)
    {
        var steward = PeopleResolver.Resolve(plan.Steward, new Scope(state.Control));
        return
        [
            .. With(state).Select(letter => new OpenItem
            {
                Key = KeyOf(plan, letter),
                OpenedAt = letter.At,
                Posts = steward.Posts,
                Persons = steward.Persons,
                ForSteward = true,
            }),
        ];
    }

    /// <summary>The letters with the steward.</summary>
    public static IEnumerable<Letter> With(InstanceState state) => state.Record.Letters.Where(l => l.WithSteward);

    /// <summary>Whether letters lie with the actor as the steward.</summary>
    public static bool AreWith(WorkflowPlan plan, InstanceState state, Actor actor) =>
        With(state).Any() && PeopleMatcher.Meets(plan.Steward, actor, new Scope(state.Control));

    /// <summary>A letter has no step of its own: it is named by the first that waits for its message.</summary>
    public static WorkItemKey KeyOf(WorkflowPlan plan, Letter letter)
    {
        var wait = plan.Steps.OfType<WaitPlan>().FirstOrDefault(w => w.Takes.Contains(letter.Message));
        return new WorkItemKey(wait?.Ordinal ?? plan.Graphs[0].Start, Element, letter.Ordinal);
    }
}
