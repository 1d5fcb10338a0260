using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.Effects;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>Notices to people; where nobody is named nothing is sent.</summary>
internal static class Telling
{
    public static void Tell(Turn turn, PeoplePlan people,
        in Scope scope, int step, string about) => Tell(turn, PeopleResolver.Resolve(people, scope), step, about);

    public static void Tell(Turn turn, Named named, int step, string about)
    {
        if (named.IsNobody) return;
        turn.Chronicle.Tell(new Effect { Ordinal = 0, Kind = EffectKind.Notice, Step = step, Handler = about, Posts = named.Posts, Persons = named.Persons });
    }

    /// <summary>People with regard to open work: <c>holder</c> stands for all who hold it, and for the candidates of what nobody holds.</summary>
    public static Named WithHolders(Turn turn, PeoplePlan people, int step)
    {
        var named = PeopleResolver.Resolve(people, step < 0 ? new Scope(turn.Control) : Scope.Of(turn.Control, step));
        if (!people.AnyOf.Any(r => r.Kind == PersonRuleKind.Holder)) return named;
        var workers = Workers(turn, step);
        return new Named([.. named.Posts.Union(workers.Posts)], PersonSet.Of(named.Persons.Concat(workers.Persons)).Persons);
    }

    /// <summary>Those with whom open work is: the holders, and the candidates of what nobody holds. A step of -1 stands for all.</summary>
    public static Named Workers(Turn turn, int step)
    {
        var posts = ImmutableArray<Post>.Empty;
        var persons = PersonSet.Empty;
        foreach (var item in turn.Control.Items)
        {
            if (!item.IsOpen || (step >= 0 && item.Step != step)) continue;
            if ((item.Holder ?? item.HandedTo) is { } one)
            {
                persons = persons.With(one);
                continue;
            }

            var candidates = PeopleResolver.Resolve(((UserTaskPlan)turn.Plan.Steps[item.Step]).Candidates, Scope.Of(turn.Control, item));
            foreach (var post in candidates.Posts)
            {
                if (!posts.Contains(post)) posts = posts.Add(post);
            }

            foreach (var person in candidates.Persons) persons = persons.With(person);
        }

        return new Named(posts, persons.Persons);
    }
}
