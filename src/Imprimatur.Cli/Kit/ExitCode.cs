namespace Imprimatur.Cli.Kit;

/// <summary>The exit codes of every command.</summary>
internal static class ExitCode
{
    /// <summary>Nothing to complain of.</summary>
    public const int Ok = 0;

    /// <summary>The files or the history have faults.</summary>
    public const int Findings = 1;

    /// <summary>The command could not be done: wrong arguments, a missing file, an unreadable database.</summary>
    public const int Usage = 2;

    public const string Help = "Exit codes: 0 nothing found, 1 findings, 2 wrong usage or unreadable input.";
}
