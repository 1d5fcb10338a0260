using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Deciding;

/// <summary>Why an ending can't be made: a person's command is refused with it, anything else holds the token.</summary>
/// <param name="Refusal">For a person.</param>
/// <param name="Reason">For the steward.</param>
internal sealed record Mishap(Refusal Refusal, HoldReason Reason = HoldReason.OutcomeUnfit);
