using System.Collections.Immutable;
using Imprimatur.Disclosure.Reports;
using Imprimatur.Engine;
using LangfangYear.People;
using LangfangYear.Planning;

namespace LangfangYear.Playing;

/// <summary>Plays the public notices in two rounds.</summary>
internal sealed class NoticePlay(IWorkflowEngine engine, YearPlan plan, Staff staff, PlayTally tally) : ICasePlay
{
    private const int LongestLife = 80;
    private static readonly string[] Roles = ["visitor", "mayor", "secrecy", "relief", "relief.head", "inquirer"];
    private readonly CaseWork _work = new(engine, tally, NoticeTally.Workflow);
    private readonly ImmutableArray<PlannedNotice> _notices = [.. plan.Notices.Values.OrderBy(n => n.Key, StringComparer.Ordinal)];

    /// <inheritdoc />
    public async Task StartAsync(int day, CancellationToken cancellationToken)
    {
        foreach (var notice in _notices.Where(n => n.Day == day))
        {
            var fields = new
            {
                title = "最低生活保障公示",
                household = notice.Household,
                assistance = "minimumLiving",
                township = notice.Township,
                county = notice.County,
            };
            tally.Add(
                await engine.TryStartAsync(NoticeTally.Workflow, notice.Key, staff[$"visitor.{notice.County}"], fields, cancellationToken: cancellationToken),
                "notice");
        }
    }

    /// <inheritdoc />
    public async Task ActAsync(int day, CancellationToken cancellationToken)
    {
        var young = _notices.Where(n => n.Day <= day && day - n.Day <= LongestLife).ToList();
        foreach (var notice in young.Where(n => n.ObjectedAfter == day - n.Day)) await ObjectAsync(notice, cancellationToken);
        var actors = young.Select(n => n.County).Distinct().Order(StringComparer.Ordinal).SelectMany(c => Roles.Select(r => staff[$"{r}.{c}"]));
        await _work.DoAsync(actors, i => plan.Notices.TryGetValue(i.Key, out var n) ? NoticeDesk.At(n, i) : null, cancellationToken);
    }

    /// <summary>A neighbour writes; what comes between the two rounds is kept for the next.</summary>
    private async Task ObjectAsync(PlannedNotice notice, CancellationToken cancellationToken)
    {
        var reader = staff[$"visitor.{notice.County}"];
        if (await engine.Instances.FindAsync(NoticeTally.Workflow, notice.Key, reader, cancellationToken) is not { } instance) return;
        tally.Add(
            await engine.SendAsync(instance.Id, "objection", Parties.Find($"neighbour.{notice.Number}")!, comment: "该家庭拥有机动车",
                commandId: $"{notice.Key}.objection", cancellationToken: cancellationToken),
            "objection");
    }
}
