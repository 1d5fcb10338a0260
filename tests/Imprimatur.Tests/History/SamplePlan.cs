using System.Collections.Immutable;
using Imprimatur.Calendars;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Types;

namespace Imprimatur.Tests.History;

/// <summary>A small definition in which every kind of field and step that a record can speak of occurs.</summary>
internal static class SamplePlan
{
    public static readonly WorkflowPlan Plan = Make();

    public static int Field(string name) => Plan.FieldOf(name);

    public static int Step(string name) => Plan.StepOf(name);

    private static WorkflowPlan Make()
    {
        ImmutableArray<FieldPlan> fields =
        [
            .. new (string Name, FieldKind Kind, FieldKind Element, bool Personal)[]
            {
                ("title", FieldKind.String, default, false), ("body", FieldKind.Content, default, false), ("units", FieldKind.List, FieldKind.Unit, false),
                ("author", FieldKind.Person, default, false), ("born", FieldKind.Date, default, true), ("copies", FieldKind.Number, default, false),
                ("opinions", FieldKind.List, FieldKind.Reply, false), ("witnesses", FieldKind.List, FieldKind.Person, false),
                    ("urgent", FieldKind.Boolean, default, false),
                ("heard", FieldKind.DateTime, default, false), ("公开", FieldKind.String, default, false), ("number", FieldKind.String, default, false),
            }.Select((f, i) => new FieldPlan { Ordinal = i, Name = f.Name, Kind = f.Kind, Element = f.Element, Personal = f.Personal, Type = FeelType.Any }),
        ];
        var title = new LocalizedText("Draft", "拟稿");
        return new WorkflowPlan
        {
            Id = "note",
            Version = 3,
            Title = new LocalizedText("A note", "便函"),
            Fields = fields,
            Vocabulary = new Vocabulary([.. fields.Select(f => new VocabularyName(f.Name, f.Type))]),
            Steward = PeoplePlan.Nobody,
            Graphs = [new GraphPlan(0, "", -1, 0)],
            Starts = [],
            Messages = [new MessagePlan("objection", PeoplePlan.Nobody, true)],
            Anytime = [new WayPlan { Name = "redirect", Kind = WayKind.Person }],
            ContentHash = new string('d', 64),
            Clocks = [new ClockPlan { Ordinal = 0, Name = "answer", Within = [new TermCasePlan(null, new Term(20, 0, 0, TimeSpan.Zero))] }],
            Steps =
            [
                Task(0, "draft") with { Title = title, Ways = [Way("submit", new LocalizedText("Submit", "提交"))] },
                Task(1, "countersign") with { ForEach = Each(2) },
                Task(2, "hear") with { ForEach = Each(7) },
                new RuleTaskPlan
                {
                    Ordinal = 3, Name = "tag", Path = "tag", Graph = 0, Decision = "disclosure-attribute",
                        Inputs = ImmutableSortedDictionary<string, int>.Empty,
                    Outputs = ImmutableSortedDictionary<string, int>.Empty.Add("disclosure", 10),
                },
                new ServiceTaskPlan
                {
                    Ordinal = 4, Name = "publish", Path = "publish", Graph = 0, Handler = "publish",
                    With = ImmutableSortedDictionary<string, ValueSource>.Empty.Add("text", new(null, 1, null)).Add("author", new(null, 3, null)),
                },
            ],
        };
    }

    private static UserTaskPlan Task(int ordinal, string name) =>
        new() { Ordinal = ordinal, Name = name, Path = name, Graph = 0, Candidates = PeoplePlan.Nobody };

    private static WayPlan Way(string name, LocalizedText title) => new() { Name = name, Kind = WayKind.Person, Title = title };

    private static ForEachPlan Each(int list) => new() { List = list, As = "one", Answers = [], Completion = [] };
}
