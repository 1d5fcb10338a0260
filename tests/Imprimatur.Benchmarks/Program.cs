using Imprimatur.Benchmarks;
using Imprimatur.Benchmarks.Deciding;

// dotnet run -c Release --project tests/Imprimatur.Benchmarks -- WHAT [...]: each part of the product has a word here.
return args switch
{
    ["stores", .. var rest] => await StoresCommand.RunAsync(rest).ConfigureAwait(false),
    ["rules", .. var rest] => RulesCommand.Run(rest),
    ["analysis", .. var sizes] => AnalysisRuns.Run(sizes),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine(StoresCommand.Usage);
    Console.WriteLine(RulesCommand.Usage);
    Console.WriteLine(AnalysisRuns.Usage);
    return 2;
}
