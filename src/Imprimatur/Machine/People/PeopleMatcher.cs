using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.People;

/// <summary>Whether an actor is among the people that a definition names. Refuses by default: no rule, nobody.</summary>
internal static class PeopleMatcher
{
    /// <summary>Whether the actor meets a rule, himself or as the one for whom he acts.</summary>
    /// <param name="people">The rules.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="behalf">The person for whom he acts, looked up; null for nobody.</param>
    /// <param name="scope">What the rules speak of.</param>
    public static bool Meets(PeoplePlan people, Actor actor, Actor? behalf, in Scope scope) =>
        Meets(people, actor, scope) || (behalf is not null && Meets(people, behalf, scope));

    /// <summary>Whether the actor himself meets a rule.</summary>
    public static bool Meets(PeoplePlan people, Actor actor, in Scope scope)
    {
        foreach (var rule in people.AnyOf)
        {
            if (Meets(rule, actor, scope)) return true;
        }

        return false;
    }

    private static bool Meets(PersonRule rule, Actor actor, in Scope scope) => rule.Kind switch
    {
        PersonRuleKind.Post => HasPost(rule, actor, scope),
        PersonRuleKind.PerformerOf => Last(rule, scope.Control).Contains(actor.Id),
        PersonRuleKind.PersonInField or PersonRuleKind.PartyInField => scope.Holds(rule.Slot, actor.Id),
        PersonRuleKind.Holder => string.Equals(scope.Holder, actor.Id, StringComparison.Ordinal),
        PersonRuleKind.Sender => scope.Origin is { } origin && origin.By.Contains(actor.Id),
        PersonRuleKind.Anyone => true,
        _ => false,
    };

    private static bool HasPost(PersonRule rule, Actor actor, in Scope scope)
    {
        foreach (var post in actor.Posts)
        {
            if (!rule.Roles.Contains(post.Role)) continue;
            if (rule.Unit is null && rule.Slot < 0) return true;
            if (post.Unit is null) continue;
            if (rule.Unit is not null ? string.Equals(rule.Unit, post.Unit, StringComparison.Ordinal) : scope.Holds(rule.Slot, post.Unit)) return true;
        }

        return false;
    }

    private static PersonSet Last(PersonRule rule, Control control) => rule.Step == PersonRule.Start ? control.Starter : control.LastPerformers[rule.Step];
}
