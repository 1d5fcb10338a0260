using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>A kind of request that comes in; what is answered to it is for the law. Immutable.</summary>
/// <param name="Id">The id, one of <see cref="RequestSeeds.KnownKinds"/>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Share">Its share, beside those of the others.</param>
public sealed record RequestKind(string Id, LocalizedText Title, int Share);
