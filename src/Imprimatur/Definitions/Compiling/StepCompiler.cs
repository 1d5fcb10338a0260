using System.Collections.Immutable;
using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;

namespace Imprimatur.Definitions.Compiling;

/// <summary>Compiles the steps.</summary>
internal sealed class StepCompiler(CompileContext context, Separation separation, ImmutableArray<ClockPlan> clocks)
{
    private readonly ImmutableArray<int> _contents = [.. context.Bound.Fields.Fields.Where(f => f.IsContent).Select(f => f.Ordinal)];

    /// <summary>A step with all that its type has.</summary>
    public StepPlan Compile(StepSymbol step)
    {
        StepPlan plan = step.Model switch
        {
            UserTaskModel task => User(step, task),
            RuleTaskModel task => Rule(step, task),
            ServiceTaskModel task => Service(step, task),
            ChoiceModel choice => Choice(step, choice),
            NumberModel number => Number(step, number),
            ParallelModel block => Parallel(step, block),
            CallModel call => Call(step, call),
            WaitModel wait => Wait(step, wait),
            EndModel end => End(step, end),
            _ => throw new InvalidOperationException($"the validator let the step {step.Path} pass, which can't run yet"),
        };
        return plan with
        {
            Title = step.Model.Labels.Title,
            Basis = step.Model.Labels.Basis,
            When = context.Bound.ConditionOf(step.Model.When),
            SkipTo = step.Model.SkipTo is { } skip ? context.Target(skip, step.Graph) : -1,
            Needs = [.. step.Model.Needs.Select(n => Need(step, n))],
            Due = clocks.FirstOrDefault(c => c.OfStep == step.Ordinal && !c.IsWait)?.Ordinal ?? -1,
            SeparatedFrom = separation.Steps(step.Ordinal),
            SeparatedFromWritersOf = separation.WritersOf(step.Ordinal),
        };
    }

    private NeedPlan Need(StepSymbol step, NeedModel need) =>
        new(context.Step(need.Approval, step.Graph), context.Bound.ConditionOf(need.When), context.Target(need.Otherwise, step.Graph));

    private UserTaskPlan User(StepSymbol step, UserTaskModel task)
    {
        var writes = context.SortedFields(task.Writes);
        return new UserTaskPlan
        {
            Ordinal = step.Ordinal,
            Name = task.Name.Text,
            Path = step.Path,
            Graph = step.Graph,
            Candidates = PeopleCompiler.Compile(context, task.Candidates, task.ForEach?.As.Text),
            Writes = writes,
            Shows = _contents,
            ForEach = task.ForEach is { } each ? Each(step, each, writes) : null,
            Ways = Ways(step, task.ForEach is null ? WayKind.Person : WayKind.Rule, writes),
        };
    }

    private ForEachPlan Each(StepSymbol step, ForEachModel each, ImmutableArray<int> writes) => new()
    {
        List = context.Field(each.List),
        As = each.As.Text,
        Sequential = each.Sequential is not null,
        Answers = [.. each.Answers.Select(a => WayCompiler.Compile(context, step, a, WayKind.Person, writes))],
        Collects = context.Field(each.Collects),
        Completion = [.. each.Completion.Select(line => Line(step, each, line))],
        WaitForAll = each.WaitForAll is not null,
        Weights = each.Weights,
    };

    private CompletionLinePlan Line(StepSymbol step, ForEachModel each, CompletionLineModel line) => new(
        line.Kind,
        line.Answer is null ? -1 : each.Answers.Select(a => a.Name.Text).ToList().IndexOf(line.Answer.Text),
        line.Amount,
        Points.WayIndex(context.Bound.Steps, step.Ordinal, line.Outcome.Text));

    private RuleTaskPlan Rule(StepSymbol step, RuleTaskModel task)
    {
        var versions = context.Bound.Beside.VersionsOf(task.Decision.Text, task.PinnedVersion).ToList();
        var outputs = versions.SelectMany(d => d.Outputs).Select(o => o.Name).Distinct().ToList();
        return new RuleTaskPlan
        {
            Ordinal = step.Ordinal,
            Name = task.Name.Text,
            Path = step.Path,
            Graph = step.Graph,
            Decision = task.Decision.Text,
            PinnedVersion = task.PinnedVersion,
            Inputs = ByName(task, versions.SelectMany(d => d.Inputs).Select(i => i.Name)),
            Outputs = ByName(task, outputs.Where(o => o != "outcome")),
            ChoosesOutcome = task.Ways is not [{ Name.Text: "then" }],
            Ways = Ways(step, WayKind.Rule, []),
        };
    }

    private ServiceTaskPlan Service(StepSymbol step, ServiceTaskModel task)
    {
        var writes = context.SortedFields(task.Writes);
        var declared = context.Bound.Beside.Handlers.GetValueOrDefault(task.Handler.Text);
        return new ServiceTaskPlan
        {
            Ordinal = step.Ordinal,
            Name = task.Name.Text,
            Path = step.Path,
            Graph = step.Graph,
            Handler = task.Handler.Text,
            With = task.With.ToImmutableSortedDictionary(
                w => w.Target.Text,
                w => context.Value(w.Value, declared is not null && declared.Inputs.TryGetValue(w.Target.Text, out var kind) ? kind : null),
                StringComparer.Ordinal),
            Writes = writes,
            Ways = Ways(step, WayKind.Answer, writes),
        };
    }

    private ChoicePlan Choice(StepSymbol step, ChoiceModel choice)
    {
        var ways = Ways(step, WayKind.Rule, []);
        return new ChoicePlan
        {
            Ordinal = step.Ordinal,
            Name = choice.Name.Text,
            Path = step.Path,
            Graph = step.Graph,
            Ways = ways,
            Cases = [.. choice.Cases.Select((when, i) => new ChoiceCasePlan(context.Bound.ConditionOf(when)!, ways[i].To[0]))],
            Otherwise = ways[^1].To[0],
        };
    }

    private NumberPlan Number(StepSymbol step, NumberModel number) => new()
    {
        Ordinal = step.Ordinal,
        Name = number.Name.Text,
        Path = step.Path,
        Graph = step.Graph,
        Series = [.. SeriesText.Split(number.Series.Text)!.Value.Select(Part)],
        Into = context.Field(number.Into),
        Ways = Ways(step, WayKind.Rule, []),
    };

    private WaitPlan Wait(StepSymbol step, WaitModel wait) => new()
    {
        Ordinal = step.Ordinal,
        Name = wait.Name.Text,
        Path = step.Path,
        Graph = step.Graph,
        Time = clocks.FirstOrDefault(c => c.OfStep == step.Ordinal && c.IsWait)?.Ordinal ?? -1,
        Takes = [.. wait.Ways.Select(w => context.Message(wait.Within + w.Name.Text))],
        Ways = [.. wait.Ways.Select(w => WayCompiler.Compile(context, step, w, w.Name.Text == "then" ? WayKind.Rule : WayKind.Message, []))],
    };

    private ParallelPlan Parallel(StepSymbol step, ParallelModel block)
    {
        var graphs = context.Bound.Steps.Graphs.Where(g => g.Parent == step.Ordinal);
        return new ParallelPlan
        {
            Ordinal = step.Ordinal,
            Name = block.Name.Text,
            Path = step.Path,
            Graph = step.Graph,
            Branches = [.. graphs.Zip(block.Branches, (g, b) => new BranchPlan(b.Name.Text, g.Ordinal, context.Bound.ConditionOf(b.When)))],
            AtLeast = block.AtLeast ?? 0,
            Ways = Ways(step, WayKind.Rule, []),
        };
    }

    private CallPlan Call(StepSymbol step, CallModel call) => new()
    {
        Ordinal = step.Ordinal,
        Name = call.Name.Text,
        Path = step.Path,
        Graph = step.Graph,
        Called = context.Bound.Steps.GraphIn(step.Ordinal),
        Workflow = call.Workflow.Text,
        Version = call.Version ?? 0,
        Ways = Ways(step, WayKind.Rule, []),
    };

    private EndPlan End(StepSymbol step, EndModel end) => new()
    {
        Ordinal = step.Ordinal,
        Name = end.Name.Text,
        Path = step.Path,
        Graph = step.Graph,
        Result = end.Result.Text,
        Ends = context.Bound.Steps.CallAround(step.Graph) is >= 0 and var call ? context.Bound.Steps.GraphIn(call) : 0,
    };

    private SeriesPart Part((SeriesPartKind Kind, string Text) part) => part.Kind switch
    {
        SeriesPartKind.Literal => new SeriesPart(part.Kind, part.Text),
        SeriesPartKind.Field => new SeriesPart(part.Kind, Field: context.Bound.Fields.Find(part.Text)!.Ordinal),
        _ => new SeriesPart(part.Kind),
    };

    private ImmutableArray<WayPlan> Ways(StepSymbol step, WayKind kind, ImmutableArray<int> writes) =>
        [.. step.Model.Ways.Select(w => WayCompiler.Compile(context, step, w, kind, writes))];

    private ImmutableSortedDictionary<string, int> ByName(RuleTaskModel task, IEnumerable<string> names) =>
        names.Distinct().ToImmutableSortedDictionary(n => n, n => context.Bound.Fields.Find(task.FieldOf(n))!.Ordinal, StringComparer.Ordinal);
}
