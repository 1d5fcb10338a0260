namespace Imprimatur;

/// <summary>Why a command was refused. The first eleven are checked in this order and the first that applies is returned.</summary>
public enum RefusalCode
{
    /// <summary>There is no such instance, step or work item, or the actor may not know of it.</summary>
    NotFound,

    /// <summary>The instance is suspended.</summary>
    Suspended,

    /// <summary>No post, power or candidate rule lets the actor do it.</summary>
    NotAllowed,

    /// <summary>The actor, or the person for whom he acts, performed a duty that is kept apart from this one.</summary>
    DutyNotSeparate,

    /// <summary>Another person has claimed the work item.</summary>
    HeldByOther,

    /// <summary>The step has no such outcome, or not for such an actor, or not to such a step.</summary>
    NoSuchOutcome,

    /// <summary>A content is no longer what the actor was shown.</summary>
    ContentChanged,

    /// <summary>A service task that the command would withdraw awaits its answer.</summary>
    EffectInFlight,

    /// <summary>A field, or a comment, that the outcome requires has no value.</summary>
    MissingField,

    /// <summary>The outcome's condition does not definitely hold, or a value does not fit its field.</summary>
    ConditionFalse,

    /// <summary>A guarantee of the definition would be broken.</summary>
    GuaranteeBroken,

    /// <summary>A race was lost: the work item is gone, or the instance changed too often.</summary>
    Conflict,

    /// <summary>The command's id was used before with other content.</summary>
    IdTaken,
}
