using Imprimatur;

namespace LangfangYear.People;

/// <summary>People from outside: applicants, third parties, households. They hold no post; what they may do follows from the fields that name them.</summary>
internal static class Parties
{
    private static readonly string[] Kinds = ["applicant.", "citizen.", "company.", "household.", "neighbour."];

    public static Actor? Find(string id) => Kinds.Any(k => id.StartsWith(k, StringComparison.Ordinal)) ? new Actor(id) : null;
}
