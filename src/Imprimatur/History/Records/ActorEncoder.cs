using Imprimatur.History.Canonical;
using Imprimatur.Machine.State;

namespace Imprimatur.History.Records;

/// <summary>Writes who acted, as the host's directory stated it at that moment: replay asks no directory.</summary>
internal static class ActorEncoder
{
    public static void Write(CanonicalWriter writer, Actor actor, IConcealer concealer)
    {
        writer.BeginObject();
        if (actor.Clearance is { } clearance)
        {
            writer.Name("clearance"u8);
            writer.String(clearance);
        }

        if (actor.ActsFor is { } principal)
        {
            writer.Name("for"u8);
            ValueEncoder.WriteHidden(writer, principal, concealer);
        }

        writer.Name("id"u8);
        WriteId(writer, actor, concealer);
        writer.Name("kind"u8);
        writer.String(NameOf(actor.Kind));
        writer.Name("posts"u8);
        WritePosts(writer, actor.Posts);
        writer.EndObject();
    }

    /// <summary>A person's id is hidden; a service's and an agent's is no personal value.</summary>
    public static void WriteId(CanonicalWriter writer, Actor actor, IConcealer concealer)
    {
        if (actor.Kind == ActorKind.Person) ValueEncoder.WriteHidden(writer, actor.Id, concealer);
        else writer.String(actor.Id);
    }

    public static void WritePosts(CanonicalWriter writer, IEnumerable<Post> posts)
    {
        writer.BeginArray();
        foreach (var post in posts)
        {
            writer.BeginObject();
            writer.Name("role"u8);
            writer.String(post.Role);
            if (post.Unit is { } unit)
            {
                writer.Name("unit"u8);
                writer.String(unit);
            }

            writer.EndObject();
        }

        writer.EndArray();
    }

    private static string NameOf(ActorKind kind) => kind switch
    {
        ActorKind.Person => "person",
        ActorKind.Service => "service",
        ActorKind.Agent => "agent",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An unknown kind of actor."),
    };
}
