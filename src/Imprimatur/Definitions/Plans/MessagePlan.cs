using Imprimatur.Rules;

namespace Imprimatur.Definitions.Plans;

/// <summary>A declared message.</summary>
/// <param name="Name">Its name.</param>
/// <param name="By">Who may send it.</param>
/// <param name="Keep">Whether one that no wait takes yet is kept; else it is refused.</param>
/// <param name="Title">What people read.</param>
internal sealed record MessagePlan(string Name, PeoplePlan By, bool Keep, LocalizedText? Title = null);
