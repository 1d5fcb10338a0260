using System.Collections.Immutable;

namespace Imprimatur.Definitions.Plans;

/// <summary>People: any of the rules is enough. Nobody where there is no rule.</summary>
/// <param name="AnyOf">The rules.</param>
internal sealed record PeoplePlan(ImmutableArray<PersonRule> AnyOf)
{
    public static readonly PeoplePlan Nobody = new([]);
}
