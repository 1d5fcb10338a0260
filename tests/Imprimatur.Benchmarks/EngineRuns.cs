using System.Diagnostics;
using Imprimatur.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace Imprimatur.Benchmarks;

/// <summary>The whole engine: `proactive-disclosure` from start to publication, four commands an item, each phase off a worklist or the outbox.</summary>
internal static class EngineRuns
{
    private const int CommandsEach = 4;

    private static readonly Actor Drafter = new("drafter", new Post("drafter", "finance"));
    private static readonly Actor Officer = new("officer", new Post("secrecyOfficer", "finance"));
    private static readonly ContentReference Text = ContentReference.Of("file:///texts/1.txt", "text/plain", "Heating starts on 15 November."u8);

    /// <param name="path">The SQLite file; null for the store in memory.</param>
    /// <param name="clerks">How many work at once.</param>
    /// <param name="commands">How many commands, in all.</param>
    public static async Task<Figure> RunAsync(string? path, int clerks, int commands)
    {
        var services = new ServiceCollection();
        var builder = services.AddImprimatur(o =>
        {
            o.Workflows = Path.Combine(Root(), "workflows");
            o.TimeZone = "Asia/Shanghai";
        });
        builder.AddHandler("publish", (r, _) => ValueTask.FromResult(new ServiceAnswer("done") { Digest = r.Inputs.Content("text")!.Digest }));
        if (path is not null) builder.UseSqlite(path);
        await using var provider = services.BuildServiceProvider();
        var engine = provider.GetRequiredService<IWorkflowEngine>();
        await engine.InitializeAsync().ConfigureAwait(false);
        var items = commands / CommandsEach;
        var watch = Stopwatch.StartNew();
        await StartAsync(engine, clerks, items).ConfigureAwait(false);
        await WorkAsync(engine, clerks, Drafter, i => engine.CompleteAsync(i.Ref, Drafter, "submit", new { title = "Notice " + i.Key, body = Text }))
            .ConfigureAwait(false);
        var cleared = new { secrecy = "none", personalData = false, tradeSecret = false, nature = "ordinary" };
        await WorkAsync(engine, clerks, Officer, i => engine.CompleteAsync(i.Ref, Officer, "clear", cleared)).ConfigureAwait(false);
        var report = await engine.Dispatcher.RunUntilIdleAsync(clerks).ConfigureAwait(false);
        watch.Stop();
        if (report.Answered != items) throw new InvalidOperationException($"{report.Answered} of {items} items were published.");
        var bytes = path is null ? 0 : new FileInfo(path).Length;
        return new Figure($"engine, {(path is null ? "memory" : "SQLite, FULL")}, {clerks} at once", items * CommandsEach, watch.Elapsed, bytes);
    }

    private static Task StartAsync(IWorkflowEngine engine, int clerks, int items) => Parallel.ForEachAsync(
        Enumerable.Range(0, items),
        new ParallelOptions { MaxDegreeOfParallelism = clerks },
        async (n, token) => await engine.StartAsync(
            "proactive-disclosure", $"item-{n}", Drafter,
            new { issuer = "finance", category = "other", theme = "news", indexNumber = $"2017-{n}", madeOn = new DateOnly(2026, 1, 5) },
            cancellationToken: token).ConfigureAwait(false));

    private static async Task WorkAsync(IWorkflowEngine engine, int clerks, Actor actor, Func<WorkItem, ValueTask<CommandResult>> complete)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = clerks };
        while (true)
        {
            var page = await engine.Worklist.ForAsync(actor, new() { Size = 1_000 }).ConfigureAwait(false);
            if (page.Items.IsEmpty) return;
            await Parallel.ForEachAsync(page.Items, options, async (item, _) =>
            {
                if (await complete(item).ConfigureAwait(false) is Refused refused) throw new InvalidOperationException(refused.Message());
            }).ConfigureAwait(false);
        }
    }

    /// <summary>The repository: the folder above that holds the solution.</summary>
    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Workflow.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The benchmarks run inside the repository.");
    }
}
