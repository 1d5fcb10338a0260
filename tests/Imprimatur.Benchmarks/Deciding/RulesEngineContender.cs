using System.Globalization;
using RulesEngine.Models;

namespace Imprimatur.Benchmarks.Deciding;

/// <summary>Microsoft RulesEngine as its documentation shows it: one workflow, a rule of one expression for each row, all of them executed.</summary>
internal sealed class RulesEngineContender : IContender
{
    private readonly RulesEngine.RulesEngine _engine;

    public RulesEngineContender(PaperTable table) => _engine = new RulesEngine.RulesEngine(
        [new Workflow { WorkflowName = "papers", Rules = [.. table.Rules.Select((r, i) => new Rule { RuleName = $"r{i}", Expression = Expression(r) })] }]);

    public string Name => "Microsoft RulesEngine";

    public int Decide(Paper paper)
    {
        var results = _engine.ExecuteAllRulesAsync("papers", new RuleParameter("p", paper)).AsTask().GetAwaiter().GetResult();
        return results.FindIndex(r => r.IsSuccess);
    }

    private static string Expression(PaperRule r) => string.Create(
        CultureInfo.InvariantCulture,
        $"p.Kind == \"{r.Kind}\" && p.Region == \"{r.Region}\" && p.Amount >= {r.AmountFrom} && p.Amount <= {r.AmountTo} "
        + $"&& p.Received.DayNumber >= {r.ReceivedFrom.DayNumber} && p.Received.DayNumber <= {r.ReceivedTo.DayNumber} "
        + $"&& p.Urgent == {(r.Urgent ? "true" : "false")} && p.Pages >= {r.PagesFrom} && p.Pages <= {r.PagesTo}");
}
