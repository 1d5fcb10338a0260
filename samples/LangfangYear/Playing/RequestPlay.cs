using System.Collections.Immutable;
using Imprimatur.Disclosure.Reports;
using Imprimatur.Engine;
using LangfangYear.People;
using LangfangYear.Planning;
using LangfangYear.Texts;

namespace LangfangYear.Playing;

/// <summary>Plays the requests for information.</summary>
internal sealed class RequestPlay(IWorkflowEngine engine, YearPlan plan, Staff staff, PlayTally tally, RequestDesk desk) : ICasePlay
{
    private static readonly string[] Office = ["disclosure.officer", "disclosure.director", "legality.reviewer", "archivist"];

    private readonly CaseWork _work = new(engine, tally, RequestTally.Workflow);
    private readonly ImmutableArray<PlannedRequest> _requests = [.. plan.Requests.Values.OrderBy(r => r.Key, StringComparer.Ordinal)];

    /// <inheritdoc />
    public async Task StartAsync(int day, CancellationToken cancellationToken)
    {
        foreach (var request in _requests.Where(r => r.Day == day))
        {
            var fields = new
            {
                received = request.Received,
                applicant = request.Applicant,
                issuer = request.Unit.Id,
                subject = request.Subject.In("zh"),
                request = CaseTexts.Write(request.Key, "request"),
            };
            tally.Add(
                await engine.TryStartAsync(RequestTally.Workflow, request.Key, staff["disclosure.officer"], fields, cancellationToken: cancellationToken),
                "request");
        }
    }

    /// <inheritdoc />
    public async Task ActAsync(int day, CancellationToken cancellationToken)
    {
        var young = _requests.Where(r => r.Day <= day && day - r.Day <= r.LongestLife).ToList();
        foreach (var request in young) await ApplicantAsync(request, day - request.Day, cancellationToken);
        var units = young.Select(r => r.Unit.Id).Distinct().ToList();
        var heads = young.Select(r => r.OtherAgency).OfType<string>().Concat(units).Distinct();
        var thirdParties = young.Where(r => r.ThirdParty is not null).Select(r => r.ThirdParty!).Distinct();
        var actors = Office.Select(o => staff[o])
            .Concat(units.SelectMany(u => new[] { staff.Drafter(u), staff.SecrecyOfficer(u) }))
            .Concat(heads.Select(staff.Head))
            .Concat(thirdParties.Select(t => Parties.Find(t)!));
        await _work.DoAsync(
            actors.OrderBy(a => a.Id, StringComparer.Ordinal),
            i => plan.Requests.TryGetValue(i.Key, out var r) ? desk.At(r, i, day - r.Day) : null,
            cancellationToken);
    }

    /// <summary>What applicants do of themselves: they withdraw, correct, give reasons.</summary>
    private async Task ApplicantAsync(PlannedRequest request, int age, CancellationToken cancellationToken)
    {
        if (desk.ApplicantAt(request, age) is not { } what) return;
        var by = Parties.Find(request.Applicant)!;
        if (await engine.Instances.FindAsync(RequestTally.Workflow, request.Key, staff["disclosure.officer"], cancellationToken) is not { } instance) return;
        var id = $"{request.Key}.{what}";
        var result = what == "withdraw"
            ? await engine.ActAsync(instance.Id, what, by, comment: "已从其他途径获取", commandId: id, cancellationToken: cancellationToken)
            : await engine.SendAsync(instance.Id, what, by, what == "correction" ? new { request = CaseTexts.Write(request.Key, "request", 2) } : null,
                what == "statement" ? "用于研究" : null, id, cancellationToken);
        tally.Add(result, what);
    }
}
