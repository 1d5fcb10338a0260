namespace Imprimatur.Definitions.Model;

/// <summary>A link to another instance.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Workflow">The other definition.</param>
internal sealed record LinkModel(Name Name, Name Workflow);
