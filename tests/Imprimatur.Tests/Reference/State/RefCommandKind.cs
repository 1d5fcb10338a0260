namespace Imprimatur.Tests.Reference.State;

/// <summary>The commands of DESIGN section 4 that are read so far.</summary>
internal enum RefCommandKind
{
    Start,
    Save,
    Claim,
    Release,
    Complete,
    Recall,
    Reassign,
    AddParticipant,
    Suspend,
    Resume,
    Terminate,
    TimerFired,
    EffectAnswered,
    ResolveHeld,
    Note,
}
