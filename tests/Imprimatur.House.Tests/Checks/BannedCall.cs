namespace Imprimatur.House.Tests.Checks;

/// <summary>A call that is not made in some folders, and what to do instead.</summary>
/// <param name="Symbol">The type and member, or the type and <c>.*</c> for all of it.</param>
/// <param name="Under">The folders in which it is banned.</param>
/// <param name="Instead">What to do instead.</param>
internal sealed record BannedCall(string Symbol, string[] Under, string Instead)
{
    public bool Matches(string type, string member) => Symbol == $"{type}.{member}" || Symbol == $"{type}.*";
}
