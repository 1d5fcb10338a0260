using Imprimatur.Cli.Kit;

namespace Imprimatur.Cli.Tests;

/// <summary>What a call of the tool gave.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>Calls the tool within this process, its output redirected.</summary>
    public static async Task<CliRun> Of(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Tool.RunAsync(arguments, new Terminal(output, error));
        return new CliRun(code, output.ToString(), error.ToString());
    }
}
