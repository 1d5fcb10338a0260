namespace Imprimatur.Machine.Commands;

/// <summary>Stops work; clocks run on.</summary>
internal sealed record SuspendCommand(string Id, Actor By, string? Comment) : Command(Id, By);
