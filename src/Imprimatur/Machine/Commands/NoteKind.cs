namespace Imprimatur.Machine.Commands;

/// <summary>The kinds of notes.</summary>
internal enum NoteKind : byte
{
    Comment,
    Circulate,
    Acknowledge,
    Remind,
    Supervise,
}
