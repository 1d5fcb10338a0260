using Imprimatur.Machine.Commands;
using Imprimatur.Machine.Deciding;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Handling;

/// <summary>Hands a command to the one who knows it.</summary>
internal static class Dispatch
{
    /// <summary>Lets a command have its own effect; automatic steps run afterwards.</summary>
    /// <param name="turn">The transition.</param>
    /// <param name="record">Record before the command: only compared with what the command names.</param>
    /// <param name="command">The command.</param>
    /// <returns>Why it does not hold, or null.</returns>
    public static Refusal? Apply(Turn turn, RecordPart record, Command command) => command switch
    {
        StartCommand start => StartHandler.Apply(turn, start),
        SaveCommand save => SaveHandler.Apply(turn, record, save),
        ClaimCommand claim => ClaimHandler.Apply(turn, record, claim),
        ReleaseCommand release => ReleaseHandler.Apply(turn, record, release),
        CompleteCommand complete => CompleteHandler.Apply(turn, record, complete),
        RecallCommand recall => RecallHandler.Apply(turn, recall),
        ReassignCommand reassign => ReassignHandler.Apply(turn, record, reassign),
        DelegateCommand give => DelegateHandler.Apply(turn, record, give),
        AddParticipantCommand add => AddParticipantHandler.Apply(turn, add),
        RemoveParticipantCommand remove => RemoveParticipantHandler.Apply(turn, remove),
        SuspendCommand => SuspendHandler.Apply(turn),
        ResumeCommand => ResumeHandler.Apply(turn),
        TerminateCommand => TerminateHandler.Apply(turn),
        TimerFiredCommand timer => TimerFiredHandler.Apply(turn, record, timer),
        EffectAnsweredCommand answer => EffectAnsweredHandler.Apply(turn, record, answer),
        NoteCommand note => NoteHandler.Apply(turn, record, note),
        ResolveHeldCommand resolve => ResolveHeldHandler.Apply(turn, resolve),
        MessageCommand message => MessageHandler.Apply(turn, message),
        ActCommand act => ActHandler.Apply(turn, act),
        LetterCommand letter => LetterHandler.Apply(turn, record, letter),
        CalendarChangedCommand => null,
        _ => throw new InvalidOperationException($"A {command.GetType().Name} can't be applied yet."),
    };
}
