using Imprimatur.Rules.Values;

namespace Imprimatur.Rules.Conditions;

/// <summary>What an evaluation may read: the values by slot, and the moment. Nothing else reaches an expression.</summary>
/// <param name="Slots">The values by slot of the vocabulary; null where missing.</param>
/// <param name="Now">The moment that <c>now()</c> answers and <c>today()</c> is the date of in <paramref name="Zone"/>.</param>
/// <param name="Zone">The rules of the time zone.</param>
public readonly record struct Frame(Value?[] Slots, DateTimeOffset Now, TimeZoneInfo Zone);
