namespace Imprimatur.Definitions.Plans;

/// <summary>The powers that a definition can give (FORMAT part 7).</summary>
internal enum PowerKind : byte
{
    Recall,
    Reassign,
    Delegate,
    AddParticipant,
    RemoveParticipant,
    Circulate,
    Remind,
    Supervise,
    Suspend,
    Terminate,
}
