namespace Imprimatur.Machine.Commands;

/// <summary>Another calendar is in force: instants that are still open are reckoned anew. Where none of them moves nothing changes.</summary>
internal sealed record CalendarChangedCommand(string Id) : Command(Id, null);
