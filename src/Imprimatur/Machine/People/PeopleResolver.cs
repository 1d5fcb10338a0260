using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.People;

/// <summary>Turns the people that a definition names into posts and persons, in the order of the definition, each once.</summary>
internal static class PeopleResolver
{
    public static Named Resolve(PeoplePlan people, in Scope scope)
    {
        var posts = ImmutableArray.CreateBuilder<Post>();
        var persons = PersonSet.Empty;
        foreach (var rule in people.AnyOf)
        {
            switch (rule.Kind)
            {
                case PersonRuleKind.Post:
                    AddPosts(posts, rule, scope);
                    break;
                case PersonRuleKind.PerformerOf:
                    persons = persons.Union(rule.Step == PersonRule.Start ? scope.Control.Starter : scope.Control.LastPerformers[rule.Step]);
                    break;
                case PersonRuleKind.PersonInField or PersonRuleKind.PartyInField:
                    foreach (var person in scope.Texts(rule.Slot)) persons = persons.With(person);
                    break;
                case PersonRuleKind.Holder when scope.Holder is not null:
                    persons = persons.With(scope.Holder);
                    break;
                case PersonRuleKind.Sender when scope.Origin is not null:
                    persons = persons.Union(scope.Origin.By);
                    break;
            }
        }

        return new Named(posts.ToImmutable(), persons.Persons);
    }

    private static void AddPosts(ImmutableArray<Post>.Builder posts, PersonRule rule, in Scope scope)
    {
        foreach (var role in rule.Roles)
        {
            if (rule.Unit is not null || rule.Slot < 0)
            {
                AddOnce(posts, new Post(role, rule.Unit));
                continue;
            }

            foreach (var unit in scope.Texts(rule.Slot)) AddOnce(posts, new Post(role, unit));
        }
    }

    private static void AddOnce(ImmutableArray<Post>.Builder posts, Post post)
    {
        if (!posts.Contains(post)) posts.Add(post);
    }
}
