using System.Collections.Immutable;
using Imprimatur.Engine;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;
using Imprimatur.Testing.Scenarios.Model;

namespace Imprimatur.Testing.Scenarios.Reading;

/// <summary>Reads who plays.</summary>
internal sealed class CastReader(DiagnosticBag bag, ValueReading values)
{
    public Cast Read(JsonObjectReader reader)
    {
        var actors = ImmutableSortedDictionary.CreateBuilder<string, Actor>(StringComparer.Ordinal);
        foreach (var property in reader.Object("actors", required: true)?.Properties ?? [])
        {
            if (values.Open(property.Value, "an actor") is { } one) actors[property.Name] = Actor(property.Name, one);
        }

        var codes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var property in reader.Object("unitCodes")?.Properties ?? [])
        {
            if (property.Value is JsonTextNode code) codes[property.Name] = code.Text;
            else JsonObjectReader.WrongKind(property.Value, "a unit's code", "a text", bag);
        }

        return new Cast(actors.ToImmutable(), Delegations(reader, actors.Keys), codes.ToImmutable());
    }

    private Actor Actor(string id, JsonObjectReader reader)
    {
        var posts = ImmutableArray.CreateBuilder<Post>();
        foreach (var node in reader.Array("posts")?.Items ?? [])
        {
            if (node is JsonTextNode role) posts.Add(new Post(role.Text));
            else if (values.Open(node, "a post") is { } post)
            {
                posts.Add(new Post(post.Text("role", required: true)?.Text ?? "-", post.Text("unit")?.Text));
                post.Finish();
            }
        }

        var kind = reader.Text("kind");
        var known = Enum.TryParse<ActorKind>(kind?.Text ?? nameof(ActorKind.Person), ignoreCase: true, out var parsed) && Enum.IsDefined(parsed);
        if (!known) bag.Error(ScenarioCodes.BadValue, kind!.Position, $"there is no kind of actor {UserText.Quote(kind.Text)}", "person, service or agent");
        var actor = new Actor(id, posts) { Kind = parsed, Clearance = reader.Text("clearance")?.Text };
        reader.Finish();
        return actor;
    }

    private ImmutableArray<(string To, StandingDelegation Delegation)> Delegations(JsonObjectReader reader, IEnumerable<string> actors)
    {
        var delegations = ImmutableArray.CreateBuilder<(string, StandingDelegation)>();
        foreach (var node in reader.Array("delegations")?.Items ?? [])
        {
            if (values.Open(node, "a standing delegation") is not { } one) continue;
            var (of, to) = (one.Text("of", required: true), one.Text("to", required: true));
            foreach (var name in new[] { of, to }.OfType<JsonTextNode>()) values.Known(actors, name.Text, name.Position);
            delegations.Add((to?.Text ?? "", new StandingDelegation(of?.Text ?? "")
            {
                From = values.Day(one.Text("from")),
                Until = values.Day(one.Text("until")),
                Workflows = [.. (one.Texts("workflows") ?? []).Select(w => w.Text)],
                Steps = [.. (one.Texts("steps") ?? []).Select(w => w.Text)],
            }));
            one.Finish();
        }

        return delegations.ToImmutable();
    }
}
