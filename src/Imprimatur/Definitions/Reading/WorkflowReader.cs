using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads the whole of a <c>*.workflow.json</c> into its model; names are resolved later.</summary>
internal static class WorkflowReader
{
    /// <summary>Reads a definition.</summary>
    /// <returns>The model, or null when the file is no object or has too many steps.</returns>
    public static WorkflowModel? Read(ReadingContext context, JsonNode root)
    {
        if (context.Open(root, "a definition") is not { } o) return null;
        o.Text("$schema");
        if (!StepCount.Check(context, root)) return null;
        var model = new WorkflowModel
        {
            Node = o.Node,
            Id = context.Declared(o, "id", "a definition"),
            Version = o.Integer("version", 1, int.MaxValue, required: true) ?? 0,
            Labels = context.Labels(o),
            Effective = TopReader.Effective(context, o),
            LawOf = context.Reference(o, "lawOf"),
            Fields = FieldReader.Table(context, o.Object("fields")),
            ClassifiedBy = context.Reference(o, "classifiedBy"),
            Steward = PeopleReader.Property(context, o, "steward"),
            Start = context.Needed(o, "start"),
            Starts = StartReader.List(context, o),
            Key = context.References(o, "key"),
            WhenTaken = context.Word(o, "whenTaken", "refuse", "wait", "deliver"),
            Links = TopReader.Links(context, o.Object("links")),
            Clocks = ClockReader.Table(context, o.Object("clocks")),
            Messages = TopReader.Messages(context, o.Object("messages")),
            Anytime = WayReader.Table(context, o.Object("anytime"), "`anytime`", "an act"),
            Powers = TopReader.Powers(context, o.Object("powers")),
            Readers = TopReader.Readers(context, o.Array("readers")),
            Steps = StepReader.Table(context, o.Object("steps", required: true)),
            Guarantees = GuaranteeReader.List(context, o.Array("guarantees")),
        };
        o.Finish();
        return model;
    }
}
