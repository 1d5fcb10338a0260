namespace Imprimatur.Machine.State;

/// <summary>Why a token is held for the steward.</summary>
internal enum HoldReason : byte
{
    None,

    /// <summary>A choice, or a step's <c>when</c>, is unknown.</summary>
    UnknownCondition,

    /// <summary>A decision has no answer, or one that does not fit its fields.</summary>
    DecisionFailed,

    /// <summary>Too many automatic steps in one command.</summary>
    TooManySteps,

    /// <summary>A value that the step needs (a series' part, a list, an input) is missing.</summary>
    ValueMissing,

    /// <summary>An outcome that no person chose fails what it requires, or is none of the step's.</summary>
    OutcomeUnfit,

    /// <summary>The handler published something else than it was given.</summary>
    DigestDiffers,

    /// <summary>The handler was tried as often as it may be.</summary>
    EffectGivenUp,

    /// <summary>Going on would break a guarantee.</summary>
    GuaranteeBroken,
}
