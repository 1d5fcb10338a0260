namespace Imprimatur.Tests.Reference.State;

/// <summary>Who acts: id, posts as (role, unit), whether a human being, for whom, and the clearance.</summary>
internal sealed record RefPerson(string Id, List<(string Role, string? Unit)> Posts, bool IsPerson = true, string? ActsFor = null, string? Clearance = null)
{
    /// <summary>"... all who wrote in it (Save too) or completed it, in any round, each with the person for whom he acted" (part 7).</summary>
    public IEnumerable<string> Names => ActsFor is null ? [Id] : [Id, ActsFor];
}
