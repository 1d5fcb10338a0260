namespace Imprimatur.Cli.Kit;

/// <summary>The command can't be done as it was asked for; the message tells the user why, and the exit code is 2.</summary>
internal sealed class UsageException(string message) : ImprimaturException(message);
