namespace Imprimatur.Storage;

/// <summary>An instant at which the engine must act.</summary>
/// <param name="Key">The timer within the instance, for example the clock and the alert; setting it again moves it.</param>
/// <param name="Due">When.</param>
/// <param name="Provisional">Whether it lies beyond the calendar.</param>
public sealed record StoredTimer(string Key, DateTimeOffset Due, bool Provisional);
