namespace Imprimatur.Tests.Reference.State;

/// <summary>The refusals of part 11, in its order.</summary>
internal enum RefCode
{
    NotFound,
    Suspended,
    NotAllowed,
    DutyNotSeparate,
    HeldByOther,
    NoSuchOutcome,
    ContentChanged,
    EffectInFlight,
    MissingField,
    ConditionFalse,
    GuaranteeBroken,
    Conflict,
    IdTaken,
}
