namespace Imprimatur.Machine.Commands;

/// <summary>The instant of a clock came: an alert, or its expiry.</summary>
/// <param name="Id">The command's id.</param>
/// <param name="Clock">The clock's ordinal in the plan.</param>
/// <param name="Alert">The alert's index, or -1 for the expiry.</param>
/// <param name="At">The instant that was set; another one than the present is stale and changes nothing.</param>
internal sealed record TimerFiredCommand(string Id, int Clock, int Alert, DateTimeOffset At) : Command(Id, null);
