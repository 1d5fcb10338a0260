using Imprimatur.Rules;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>A figure that the report prints. Immutable.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">What it counts.</param>
/// <param name="Value">The printed value.</param>
/// <param name="Precision">How exactly the report gives it.</param>
/// <param name="Source">The line of the source in which it stands.</param>
/// <param name="Counted">How it is counted from the history; null where nothing that runs yet makes it.</param>
public sealed record Figure(string Id, LocalizedText Title, long Value, Precision Precision, string Source, CountRule? Counted);
