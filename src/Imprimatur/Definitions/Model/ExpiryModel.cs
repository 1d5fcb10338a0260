using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Model;

/// <summary>What a clock's expiry does.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Notify">Whom it tells.</param>
/// <param name="Step">The step that it ends; in a <c>due</c> the step itself.</param>
/// <param name="Outcome">By which outcome.</param>
internal sealed record ExpiryModel(SourcePosition At, PeopleModel? Notify, Name? Step, Name? Outcome);
