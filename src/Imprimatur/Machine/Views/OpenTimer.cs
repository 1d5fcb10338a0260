namespace Imprimatur.Machine.Views;

/// <summary>An instant that the shell must bring back as a command.</summary>
/// <param name="Clock">The clock's ordinal.</param>
/// <param name="Alert">The alert's index, or -1 for the expiry.</param>
/// <param name="At">The instant.</param>
/// <param name="Provisional">Whether a new calendar may move it.</param>
internal sealed record OpenTimer(int Clock, int Alert, DateTimeOffset At, bool Provisional);
