namespace Imprimatur.Rules.Analysis;

/// <summary>Neighbouring atoms of a column on which the same rows go on.</summary>
/// <param name="From">The first atom.</param>
/// <param name="Until">The atom after the last.</param>
/// <param name="Alive">The rows that go on.</param>
internal readonly record struct Branch(int From, int Until, ulong[] Alive);
