namespace LangfangYear.Playing;

/// <summary>What a person does with a work item.</summary>
/// <param name="Outcome">The outcome or answer.</param>
/// <param name="Fields">What is written with it; null for nothing.</param>
/// <param name="Comment">The comment, or null.</param>
/// <param name="To">The step to which it goes back, where there is a choice.</param>
internal sealed record Act(string Outcome, object? Fields = null, string? Comment = null, string? To = null);
