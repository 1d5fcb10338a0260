using System.Collections.Immutable;

namespace Imprimatur.Machine.People;

/// <summary>People as an index can find them: posts, of which one is enough (a post without a unit stands for the role in whatever unit), and
/// persons.</summary>
internal readonly record struct Named(ImmutableArray<Post> Posts, ImmutableArray<string> Persons)
{
    public bool IsNobody => Posts.IsEmpty && Persons.IsEmpty;
}
