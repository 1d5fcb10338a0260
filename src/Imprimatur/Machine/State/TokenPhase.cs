namespace Imprimatur.Machine.State;

/// <summary>What a token waits for.</summary>
internal enum TokenPhase : byte
{
    /// <summary>It is about to enter its step: only within a transition.</summary>
    Entering,

    /// <summary>People have work items.</summary>
    Open,

    /// <summary>A service was asked and has not answered.</summary>
    Awaiting,

    /// <summary>A move was decided that the instance can't make yet: <see cref="Token.Kept"/>.</summary>
    Kept,

    /// <summary>Held for the steward, who must let it enter its step.</summary>
    HeldBefore,

    /// <summary>Held for the steward inside its step, whose work is to be done again.</summary>
    HeldInside,

    /// <summary>It waits for a time or a message.</summary>
    Waiting,

    /// <summary>Other graphs run inside its step: a block's branches, a called workflow.</summary>
    Inside,

    /// <summary>Its block is decided and ends as soon as the effects that are still in flight are answered.</summary>
    Draining,

    /// <summary>Its branch has joined; it stands at the step that led there until the block ends.</summary>
    Joined,
}
