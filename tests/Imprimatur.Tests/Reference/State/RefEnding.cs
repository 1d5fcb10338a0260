namespace Imprimatur.Tests.Reference.State;

/// <summary>The latest ending of a step: by which outcome, by which person (null for nobody), and when in the order of things.</summary>
internal sealed record RefEnding(string Outcome, string? Person, int Tick);
