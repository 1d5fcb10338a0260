using System.CommandLine;
using Imprimatur.Cli.Commands;
using Imprimatur.Cli.Kit;

namespace Imprimatur.Cli;

/// <summary>The tool: its commands, and what every one of them does with a wrong call.</summary>
internal static class Tool
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Error.WriteLine(error.Message);
            terminal.Error.WriteLine("imprimatur --help says what there is.");
            return ExitCode.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (ImprimaturException refused)
        {
            terminal.Error.WriteLine($"imprimatur: {refused.Message}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("imprimatur: stopped");
            return ExitCode.Usage;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand($"Checks and draws workflow definitions, reads and audits their histories. {ExitCode.Help}") { HelpName = "imprimatur" };
        root.Add(CheckCommand.Make(terminal));
        root.Add(DrawCommand.Make(terminal));
        root.Add(HistoryCommand.Make(terminal));
        root.Add(AuditCommand.Make(terminal));
        root.Add(TestCommand.Make(terminal));
        root.Add(FeelCommand.Make(terminal));
        root.Add(DecideCommand.Make(terminal));
        root.Add(ConvertCommand.Make(terminal));
        root.Add(TckCommand.Make(terminal));
        root.Add(AnalyseCommand.Make(terminal));
        root.Add(DiffCommand.Make(terminal));
        return root;
    }
}
