using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Types;

namespace Imprimatur.Tests.Drawing;

/// <summary>Builds plans by names, for tests that need a shape and no more.</summary>
internal sealed class PlanBuilder
{
    private readonly List<StepPlan> _steps = [];
    private readonly List<ClockPlan> _clocks = [];
    private readonly List<string> _names;

    public PlanBuilder(params string[] names) => _names = [.. names];

    public int this[string name] => _names.IndexOf(name);

    public static WayPlan Way(string name, params int[] to) =>
        new() { Name = name, Kind = WayKind.Person, To = [.. to], ToIsChosen = to.Length > 1 };

    public PlanBuilder Person(string name, LocalizedText? title, string role, params WayPlan[] ways) =>
        Add(new UserTaskPlan
        {
            Ordinal = this[name],
            Name = name,
            Path = name,
            Graph = 0,
            Title = title,
            Ways = [.. ways],
            Candidates = new PeoplePlan([new PersonRule { Kind = PersonRuleKind.Post, Roles = [role] }]),
        });

    public PlanBuilder Rule(string name, LocalizedText? title, string decision, int to) =>
        Add(new RuleTaskPlan
        {
            Ordinal = this[name],
            Name = name,
            Path = name,
            Graph = 0,
            Title = title,
            Decision = decision,
            Ways = [Way("then", to)],
            Inputs = ImmutableSortedDictionary<string, int>.Empty,
            Outputs = ImmutableSortedDictionary<string, int>.Empty,
        });

    public PlanBuilder Service(string name, LocalizedText? title, string handler, params WayPlan[] ways) =>
        Add(new ServiceTaskPlan { Ordinal = this[name], Name = name, Path = name, Graph = 0, Title = title, Handler = handler, Ways = [.. ways] });

    public PlanBuilder Choice(string name, int otherwise, params (string When, int To)[] cases) =>
        Add(new ChoicePlan
        {
            Ordinal = this[name],
            Name = name,
            Path = name,
            Graph = 0,
            Otherwise = otherwise,
            Cases = [.. cases.Select(c => new ChoiceCasePlan(new WordedCondition(c.When), c.To))],
        });

    public PlanBuilder Number(string name, LocalizedText? title, int into, int to) =>
        Add(new NumberPlan
        {
            Ordinal = this[name],
            Name = name,
            Path = name,
            Graph = 0,
            Title = title,
            Into = into,
            Ways = [Way("then", to)],
            Series = [new(SeriesPartKind.Literal, "No. "), new(SeriesPartKind.Year), new(SeriesPartKind.Literal, "-"), new(SeriesPartKind.Serial)],
        });

    public PlanBuilder End(string name) => Add(new EndPlan { Ordinal = this[name], Name = name, Path = name, Graph = 0, Result = name });

    /// <summary>Changes the step that was added last.</summary>
    public PlanBuilder With(Func<StepPlan, StepPlan> change)
    {
        _steps[^1] = change(_steps[^1]);
        return this;
    }

    public PlanBuilder Due(Term term)
    {
        var clock = new ClockPlan
        {
            Ordinal = _clocks.Count,
            Name = _steps[^1].Path + "/due",
            OfStep = _steps[^1].Ordinal,
            Within = [new TermCasePlan(null, term)]
        };
        _clocks.Add(clock);
        return With(s => s with { Due = clock.Ordinal });
    }

    public PlanBuilder Needs(string otherwise, params string[] approvals) =>
        With(s => s with { Needs = [.. approvals.Select(a => new NeedPlan(this[a], null, this[otherwise.Length == 0 ? a : otherwise]))] });

    public WorkflowPlan Build(string id, LocalizedText? title, string? basis = null) => new()
    {
        Id = id,
        Version = 1,
        Title = title,
        Basis = basis,
        ContentHash = new string('0', 64),
        Fields = [Field("title"), Field("body"), Field("consultedUnits")],
        Vocabulary = new Vocabulary([]),
        Steward = PeoplePlan.Nobody,
        Graphs = [new GraphPlan(0, "", -1, 0)],
        Clocks = [.. _clocks],
        Steps = [.. _steps.OrderBy(s => s.Ordinal)],
        Effective = (new DateOnly(2012, 7, 1), null),
        Starts = [new StartPlan(new PeoplePlan([new PersonRule { Kind = PersonRuleKind.Post, Roles = ["drafter"] }]), [0])],
    };

    private static FieldPlan Field(string name) => new() { Ordinal = 0, Name = name, Kind = FieldKind.String, Type = FeelType.String };

    private PlanBuilder Add(StepPlan step)
    {
        _steps.Add(step);
        return this;
    }
}
