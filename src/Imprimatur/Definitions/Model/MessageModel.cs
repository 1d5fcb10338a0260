namespace Imprimatur.Definitions.Model;

/// <summary>A message that a wait can take.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Labels">What people read.</param>
/// <param name="By">Who may send it.</param>
/// <param name="Keep">Whether one that comes early is kept.</param>
internal sealed record MessageModel(Name Name, Labels Labels, PeopleModel By, bool Keep);
