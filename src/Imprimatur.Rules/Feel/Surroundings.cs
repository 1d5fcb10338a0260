namespace Imprimatur.Rules.Feel;

/// <summary>What an evaluation is given from outside.</summary>
/// <param name="Names">The names.</param>
/// <param name="Now">The moment.</param>
/// <param name="Zone">The rules of the zone.</param>
internal readonly record struct Surroundings(INameSource Names, DateTimeOffset Now, TimeZoneInfo Zone);
