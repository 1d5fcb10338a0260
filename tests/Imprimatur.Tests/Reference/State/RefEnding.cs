namespace Imprimatur.Tests.Reference.State;

/// <summary>The latest ending of a step: by which outcome, whether by a person, and when in the order of things.</summary>
internal sealed record RefEnding(string Outcome, bool ByPerson, int Tick);
