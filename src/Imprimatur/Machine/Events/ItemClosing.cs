namespace Imprimatur.Machine.Events;

/// <summary>Why a work item closed.</summary>
internal enum ItemClosing : byte
{
    Completed,
    Withdrawn,
    TurnedAway,
}
