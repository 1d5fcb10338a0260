namespace Imprimatur.Storage;

/// <summary>A key under which worklists find an item. A store indexes each item's keys, and looks up each of a query's: the rule of who finds what stands
/// here alone.</summary>
/// <param name="Kind">The kind of door.</param>
/// <param name="Name">The person, or the role.</param>
/// <param name="Unit">The unit of a <see cref="CandidateKind.Post"/>; else empty.</param>
public readonly record struct CandidateKey(CandidateKind Kind, string Name, string Unit)
{
    /// <summary>The keys under which an item is found: its holder alone once it is claimed, before that its persons and posts.</summary>
    public static IEnumerable<CandidateKey> Of(WorkItemRow item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Holder is { } holder) return [new CandidateKey(CandidateKind.Person, holder, "")];
        return item.Persons.Select(p => new CandidateKey(CandidateKind.Person, p, "")).Concat(item.Posts.Select(WantedBy)).Distinct();
    }

    /// <summary>The keys that a query looks up: the persons, and each post as the role anywhere and as the role in its unit.</summary>
    public static IEnumerable<CandidateKey> Of(WorkItemQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        IEnumerable<string> persons = query.Person is { } name ? [name, .. query.Principals] : query.Principals;
        return persons.Select(p => new CandidateKey(CandidateKind.Person, p, "")).Concat(query.Posts.SelectMany(MetBy)).Distinct();
    }

    private static CandidateKey WantedBy(Post post) =>
        post.Unit is { } unit ? new CandidateKey(CandidateKind.Post, post.Role, unit) : new CandidateKey(CandidateKind.Role, post.Role, "");

    private static IEnumerable<CandidateKey> MetBy(Post post)
    {
        yield return new CandidateKey(CandidateKind.Role, post.Role, "");
        if (post.Unit is { } unit) yield return new CandidateKey(CandidateKind.Post, post.Role, unit);
    }
}
