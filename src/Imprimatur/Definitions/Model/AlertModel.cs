using Imprimatur.Calendars;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Model;

/// <summary>A notice before a clock expires.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Before">How long before.</param>
/// <param name="Notify">Whom it tells.</param>
internal sealed record AlertModel(SourcePosition At, Term Before, PeopleModel Notify);
