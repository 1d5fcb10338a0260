using Imprimatur;
using Imprimatur.Engine;

namespace LangfangYear.Playing;

/// <summary>Lets people work through their worklists of one procedure.</summary>
internal sealed class CaseWork(IWorkflowEngine engine, PlayTally tally, string workflow)
{
    private const int PageSize = 500;
    private const int Readers = 8;

    /// <summary>All that these people find on their desks, done as <paramref name="act"/> says; the items of a case one after another.</summary>
    /// <param name="actors">Who looks at the worklist.</param>
    /// <param name="act">What is done with an item; null for nothing today.</param>
    /// <param name="cancellationToken">Stops between two commands.</param>
    public async Task DoAsync(IEnumerable<Actor> actors, Func<WorkItem, Act?> act, CancellationToken cancellationToken)
    {
        var found = new List<(Actor Actor, WorkItem Item)>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(actors, options, async (actor, token) =>
        {
            var query = new WorklistQuery { Size = PageSize, Workflow = workflow };
            do
            {
                var page = await engine.Worklist.ForAsync(actor, query, token);
                lock (found) found.AddRange(page.Items.Where(i => !i.ForSteward).Select(i => (actor, i)));
                query = query with { After = page.Next };
            }
            while (query.After is not null);
        });

        // Who writes nothing goes first: what he saw must be what is there.
        var lanes = found.OrderBy(f => f.Item.Key, StringComparer.Ordinal).ThenBy(f => f.Item.Writes.Length > 0)
            .ThenBy(f => f.Item.Step, StringComparer.Ordinal).ThenBy(f => f.Item.Element, StringComparer.Ordinal).GroupBy(f => Lane(f.Item));
        await Parallel.ForEachAsync(lanes, options, async (lane, token) =>
        {
            foreach (var (actor, item) in lane)
            {
                if (act(item) is not { } done) continue;
                tally.Add(await engine.CompleteAsync(item.Ref, actor, done.Outcome, done.Fields, done.Comment, done.To, cancellationToken: token),
                    $"{item.Step}.{done.Outcome}");
            }
        });
    }

    /// <summary>Whoever signs works through the pile one after another, so that numbers follow the keys.</summary>
    private static string Lane(WorkItem item) => item.Step == "signOff" ? "signOff" : item.Key;
}
