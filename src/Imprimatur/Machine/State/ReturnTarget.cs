using System.Collections.Immutable;

namespace Imprimatur.Machine.State;

/// <summary>The step to which a token goes straight back (退回直送) where none of the approvals of that moment was voided since.</summary>
/// <param name="Step">The returning step.</param>
/// <param name="Approvals">The steps whose approvals were valid, sorted.</param>
internal sealed record ReturnTarget(int Step, ImmutableArray<int> Approvals);
