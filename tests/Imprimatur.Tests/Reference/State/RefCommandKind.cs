namespace Imprimatur.Tests.Reference.State;

/// <summary>The commands of DESIGN section 4; a signal is a message or an act.</summary>
internal enum RefCommandKind
{
    Start,
    Save,
    Claim,
    Release,
    Complete,
    Recall,
    Reassign,
    Delegate,
    AddParticipant,
    RemoveParticipant,
    Message,
    Act,
    Letter,
    Suspend,
    Resume,
    Terminate,
    TimerFired,
    EffectAnswered,
    ResolveHeld,
    Note,
}
