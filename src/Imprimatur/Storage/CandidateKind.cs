namespace Imprimatur.Storage;

/// <summary>The kinds of doors through which worklists find an item.</summary>
public enum CandidateKind : byte
{
    /// <summary>The person of that name: who holds it, or is named by it.</summary>
    Person,

    /// <summary>Whoever holds the role, in whatever unit or none.</summary>
    Role,

    /// <summary>Whoever holds the role in that very unit.</summary>
    Post,
}
