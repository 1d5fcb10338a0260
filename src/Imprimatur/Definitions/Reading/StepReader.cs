using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads the steps of a graph by their types; blocks hold graphs of their own, so that this reader hands itself on.</summary>
internal static class StepReader
{
    private static readonly string[] Types =
        ["userTask", "businessRuleTask", "serviceTask", "choice", "parallel", "wait", "number", "callActivity", "caseTask", "end"];

    /// <summary>The table <c>steps</c>; an unreadable step keeps its name.</summary>
    public static ImmutableArray<StepModel> Table(ReadingContext context, JsonObjectNode? table)
    {
        if (table is null) return [];
        var steps = ImmutableArray.CreateBuilder<StepModel>(table.Properties.Length);
        if (table.Properties.IsEmpty) context.Bag.Error(JsonCodes.BadValue, table.Position, "there is no step", "add at least one");
        foreach (var entry in table.Properties)
        {
            var name = context.Declared(entry, "a step");
            var broken = new BrokenModel { Name = name, At = entry.Value.Position };
            steps.Add(context.Open(entry.Value, $"the step {UserText.Quote(name.Text)}") is { } o ? Step(context, name, o) ?? broken : broken);
        }

        return steps.ToImmutable();
    }

    private static StepModel? Step(ReadingContext context, Name name, JsonObjectReader o)
    {
        var labels = context.Labels(o);
        if (o.Text("type", required: true) is not { } type) return null;
        if (Types.Contains(type.Text, StringComparer.Ordinal)) return Whole(context, name, o, type.Text, labels);
        context.Bag.Error(DefinitionCodes.UnknownWord, type.Position, $"{UserText.Quote(type.Text)} is no type of step", NearestName.Help(type.Text, Types));
        return NearestName.Find(type.Text, Types) is { } meant ? Whole(context, name, o, meant, labels) : null;
    }

    /// <summary>A step of a known type, or of the one that was probably meant.</summary>
    private static StepModel Whole(ReadingContext context, Name name, JsonObjectReader o, string type, Labels labels)
    {
        StepModel step = type switch
        {
            "userTask" => UserTaskReader.Read(context, name, o),
            "businessRuleTask" => TaskReader.Rule(context, name, o),
            "serviceTask" => TaskReader.Service(context, name, o),
            "choice" => ChoiceReader.Read(context, name, o),
            "parallel" => ParallelReader.Read(context, name, o, table => Table(context, table)),
            "wait" => TaskReader.Wait(context, name, o),
            "number" => TaskReader.Number(context, name, o),
            "callActivity" => CallReader.Call(context, name, o),
            "caseTask" => CallReader.Case(context, name, o),
            _ => TaskReader.End(context, name, o),
        };

        var whole = Common(context, step, o, labels);
        o.Finish();
        return whole;
    }

    /// <summary>What may stand on steps of several types.</summary>
    private static StepModel Common(ReadingContext context, StepModel step, JsonObjectReader o, Labels labels)
    {
        step = step with { Labels = labels, Needs = NeedReader.List(context, o) };
        if (step is not ChoiceModel) step = step with { When = o.Optional("when")?.Value, SkipTo = context.Reference(o, "skipTo") };
        if (step is UserTaskModel or ServiceTaskModel or ParallelModel or WaitModel or CallModel or CaseTaskModel)
            step = step with { Due = ClockReader.Due(context, o) };
        if ((step.When is null) != (step.SkipTo is null))
        {
            context.Bag.Error(
                DefinitionCodes.BadForm,
                step.When?.Position ?? step.SkipTo!.At,
                "`when` and `skipTo` go together on a step",
                "say under which condition the step is entered, and where to go otherwise");
        }

        return step;
    }
}
