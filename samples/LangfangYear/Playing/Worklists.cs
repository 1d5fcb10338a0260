using System.Collections.Immutable;
using Imprimatur;
using Imprimatur.Engine;
using LangfangYear.People;
using LangfangYear.Planning;

namespace LangfangYear.Playing;

/// <summary>Reads what everybody finds on the desk in the morning.</summary>
internal sealed class Worklists(IWorkflowEngine engine, Staff staff, YearPlan plan)
{
    private const int PageSize = 500;
    private readonly ImmutableArray<(Actor Actor, string Workflow, ImmutableArray<string> Steps)> _desks = [.. Desks(staff, plan)];

    /// <summary>All items that somebody may take on, with who does: by instance, in the order of keys, so that every run works in the same order.</summary>
    public async Task<List<List<(Actor Actor, WorkItem Item)>>> ReadAsync(CancellationToken cancellationToken)
    {
        var found = new List<(Actor Actor, WorkItem Item)>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(_desks, options, async (desk, token) =>
        {
            var query = new WorklistQuery { Size = PageSize, Workflow = desk.Workflow };
            do
            {
                var page = await engine.Worklist.ForAsync(desk.Actor, query, token);
                lock (found) found.AddRange(page.Items.Where(i => IsFor(desk, i)).Select(i => (desk.Actor, i)));
                query = query with { After = page.Next };
            }
            while (query.After is not null);
        });

        return [.. found.OrderBy(f => f.Item.Key, StringComparer.Ordinal).ThenBy(f => f.Item.Element, StringComparer.Ordinal).GroupBy(Lane)
            .Select(g => g.ToList())];
    }

    /// <summary>The registrar works through his pile one after another, so that numbers follow the keys; all else goes side by side.</summary>
    private static string Lane((Actor Actor, WorkItem Item) found) => found.Item.Step == "recheck" ? "recheck" : found.Item.Key;

    /// <summary>A drafter takes on what his own unit began, the others what is theirs by their step.</summary>
    private bool IsFor((Actor Actor, string Workflow, ImmutableArray<string> Steps) desk, WorkItem item) =>
        !item.ForSteward && desk.Steps.Contains(item.Step) && plan.Items.TryGetValue(item.Key, out var planned)
        && (item.Step != "draft" || desk.Actor.Id == staff.Drafter(planned.Unit.Id).Id);

    private static IEnumerable<(Actor, string, ImmutableArray<string>)> Desks(Staff staff, YearPlan plan)
    {
        var units = plan.Items.Values.Select(i => (i.Category.Workflow, i.Unit.Id)).Distinct().Order().ToList();
        foreach (var (workflow, unit) in units)
        {
            yield return (staff.Drafter(unit), workflow, ["prepare", "draft"]);
            if (workflow == "proactive-disclosure") yield return (staff.SecrecyOfficer(unit), workflow, ["secrecyReview"]);
        }

        if (units.TrueForAll(u => u.Workflow != "official-document")) yield break;
        foreach (var unit in staff.Units) yield return (staff.Head(unit), "official-document", ["countersign"]);
        foreach (var office in Staff.Office.Where(o => !o.Steps.IsEmpty)) yield return (staff[office.Id], "official-document", office.Steps);
    }
}
