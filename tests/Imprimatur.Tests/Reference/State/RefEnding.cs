namespace Imprimatur.Tests.Reference.State;

/// <summary>The latest ending of a step: by which outcome, by which person, with the one for whom he acted (empty for nobody), and when in the order of things.</summary>
internal sealed record RefEnding(string Outcome, List<string> By, bool ByPerson, int Tick);
