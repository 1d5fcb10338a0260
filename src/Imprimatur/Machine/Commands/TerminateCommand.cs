namespace Imprimatur.Machine.Commands;

/// <summary>Ends the instance without a result of its own.</summary>
internal sealed record TerminateCommand(string Id, Actor By, string? Comment) : Command(Id, By);
