using Imprimatur.Definitions.Plans;

namespace Imprimatur.Definitions.Model;

/// <summary>A power over items or the instance.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Which.</param>
/// <param name="By">Who has it.</param>
/// <param name="In">The steps in which; null for all.</param>
/// <param name="Who">For added participants, who may be added.</param>
internal sealed record PowerModel(Name Name, PowerKind Kind, PeopleModel By, NameList? In, PeopleModel? Who);
