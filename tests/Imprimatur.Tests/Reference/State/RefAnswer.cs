namespace Imprimatur.Tests.Reference.State;

/// <summary>An answer on a step for each element; void ones are taken out and asked again.</summary>
internal sealed record RefAnswer(string Element, string Answer, bool ByPerson, List<string> Binds);
