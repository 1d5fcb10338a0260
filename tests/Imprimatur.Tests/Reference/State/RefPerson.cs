namespace Imprimatur.Tests.Reference.State;

/// <summary>Who acts: id, posts as (role, unit), whether a human being, for whom (and whether he may), and the clearance.</summary>
internal sealed record RefPerson(
    string Id, List<(string Role, string? Unit)> Posts, bool IsPerson = true, RefPerson? ActsFor = null, bool MayActFor = true,
        bool IsService = false, string? Clearance = null)
{
    /// <summary>"... all who wrote in it (Save too) or completed it, in any round, each with the person for whom he acted" (part 7).</summary>
    public IEnumerable<string> Names => ActsFor is null || ActsFor.Id == Id ? [Id] : [Id, ActsFor.Id];

    /// <summary>The posts in which he may act: his own, and those of the person for whom he acts.</summary>
    public IEnumerable<(string Role, string? Unit)> ActingPosts => ActsFor is null ? Posts : Posts.Concat(ActsFor.Posts);
}
