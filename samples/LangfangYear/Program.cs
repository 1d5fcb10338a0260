using System.CommandLine;
using System.Text;
using Imprimatur;
using LangfangYear.Reporting;
using LangfangYear.Running;
using Spectre.Console;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.Make(RunAsync).Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });

static async Task<int> RunAsync(YearOptions options, CancellationToken cancellationToken)
{
    try
    {
        var run = new YearRun(options);
        var printer = new ReportPrinter(AnsiConsole.Console, run.Seeds, options);
        printer.Head(options.Law is null ? run.Plan.Count : run.Plan.Requests.Count);
        if (options.Law is not null)
        {
            printer.Compare(await new LawComparison(run, options).RunAsync(cancellationToken));
            return 0;
        }

        var result = Console.IsOutputRedirected
            ? await run.RunAsync(new PlainView(Console.Out), cancellationToken)
            : await AnsiConsole.Progress()
                .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(),
                    new ElapsedTimeColumn(), new SpinnerColumn())
                .StartAsync(context => run.RunAsync(new LiveView(context), cancellationToken));
        printer.Result(result);
        if (options.Json is { } json) YearJson.Write(json, result);
        return result.Chains.IsWhole ? 0 : 1;
    }
    catch (OperationCanceledException)
    {
        await Console.Error.WriteLineAsync("Stopped. Start again with the same options to go on from here.");
        return 130;
    }
    catch (Exception e) when (e is YearStoppedException or ImprimaturException)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 2;
    }
}
