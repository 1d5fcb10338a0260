namespace Imprimatur.Benchmarks.Deciding;

/// <summary>What is decided about. Public, since the code of the opponents reads it.</summary>
public sealed record Paper(string Kind, string Region, long Amount, DateOnly Received, bool Urgent, long Pages);
