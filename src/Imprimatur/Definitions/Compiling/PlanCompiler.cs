using System.Collections.Immutable;
using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Compiling;

/// <summary>Compiles a definition that was found without error into its plan.</summary>
internal static class PlanCompiler
{
    public static WorkflowPlan Compile(Bound bound)
    {
        var (model, context) = (bound.Model, new CompileContext(bound));
        var separation = new Separation(context);
        var clocks = ClockCompiler.All(context);
        var steps = new StepCompiler(context, separation, clocks);
        return new WorkflowPlan
        {
            Id = model.Id.Text,
            Version = model.Version,
            Title = model.Labels.Title,
            Basis = model.Labels.Basis,
            Effective = model.Effective,
            LawOf = context.Field(model.LawOf),
            Fields = [.. bound.Fields.Fields.Select(f => Field(f, separation))],
            Vocabulary = bound.Fields.Vocabulary(),
            ClassifiedBy = context.Field(model.ClassifiedBy),
            Steward = model.Steward is { } steward
                ? PeopleCompiler.Compile(context, steward)
                : new PeoplePlan([new PersonRule { Kind = PersonRuleKind.Post, Roles = ["steward"] }]),
            Graphs = [.. bound.Steps.Graphs.Select(g => new GraphPlan(
                g.Ordinal, g.Path, g.Parent, context.Step(g.Start, g.Ordinal), Kind(bound, g)))],
            Steps = [.. bound.Steps.Steps.Select(steps.Compile)],
            Starts = Starts(context),
            Clocks = clocks,
            Anytime = [.. model.Anytime.Select(act => WayCompiler.Compile(context, null, act, WayKind.Person, []))],
            Messages = [.. model.Messages.Select(m => new MessagePlan(m.Name.Text, PeopleCompiler.Compile(context, m.By), m.Keep, m.Labels.Title))],
            Powers = [.. model.Powers.Select(p => Power(context, p))],
            Readers = [.. model.Readers.Select(r => new ReaderPlan(PeopleCompiler.Compile(context, r.Who), context.SortedFields(r.Fields)))],
            Guarantees = [.. model.Guarantees.Select(g => GuaranteeCompiler.Compile(context, g, clocks))],
            ContentHash = Hash(bound),
        };
    }

    private static GraphKind Kind(Bound bound, GraphSymbol graph)
    {
        if (graph.Parent < 0) return GraphKind.Root;
        return bound.Steps.Steps[graph.Parent].Model is CallModel ? GraphKind.Call : GraphKind.Branch;
    }

    /// <summary>The hash of the content, with that of all that is called.</summary>
    private static string Hash(Bound bound)
    {
        var own = ContentHash.Of(bound.Model.Node, "$schema");
        var called = bound.Steps.Steps.Select(s => (s.Model as CallModel)?.Inside?.Definition.Node).OfType<JsonObjectNode>().Distinct();
        var hashes = called.Select(n => ContentHash.Of(n, "$schema")).ToList();
        return hashes.Count == 0 ? own : ContentHash.OfLines(hashes.Prepend(own));
    }

    private static FieldPlan Field(FieldSymbol field, Separation separation)
    {
        var model = field.Model;
        var titles = (model.OneOf.IsDefault ? [] : model.OneOf).Where(c => c.Title is not null);
        return new FieldPlan
        {
            Ordinal = field.Ordinal,
            Name = field.Name,
            Kind = model.Kind!.Value,
            Element = model.Element,
            Type = field.Type,
            Title = model.Labels.Title,
            ValueTitles = titles.ToImmutableSortedDictionary(c => c.Is.Text, c => c.Title!, StringComparer.Ordinal),
            Default = model.Default is { } node ? Constants.Read(node, model.Kind.Value, model.Element, field.Type) : null,
            Personal = model.Personal,
            Index = model.Index,
            SeparatedSteps = separation.StepsOfField(field.Ordinal),
        };
    }

    /// <summary>The ways of starting; without <c>starts</c> the candidates of the first step, who are asked for nothing.</summary>
    private static ImmutableArray<StartPlan> Starts(CompileContext context)
    {
        var model = context.Bound.Model;
        if (!model.Starts.IsDefault) return [.. model.Starts.Select(s => new StartPlan(PeopleCompiler.Compile(context, s.By!), context.Fields(s.Asks)))];
        var first = (UserTaskModel)context.Bound.Steps.Steps[context.Step(model.Start)].Model;
        return [new StartPlan(PeopleCompiler.Compile(context, first.Candidates), [])];
    }

    private static PowerPlan Power(CompileContext context, PowerModel power) =>
        new(power.Kind, PeopleCompiler.Compile(context, power.By), context.Steps(power.In), power.Who is { } who ? PeopleCompiler.Compile(context, who) : null);
}
