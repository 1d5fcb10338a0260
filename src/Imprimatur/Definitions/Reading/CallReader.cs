using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads the steps that run another definition: inside the same instance, or as instances of their own.</summary>
internal static class CallReader
{
    public static CallModel Call(ReadingContext context, Name name, JsonObjectReader o)
    {
        var (workflow, version) = VersionedName.Split(context, context.Needed(o, "workflow"));
        if (version is null
            && workflow.Text.Length > 0
            && !o.Node.Properties.Any(p => p.Name == "workflow" && p.Value is JsonTextNode { Text: var t } && t.Contains('@')))
            context.Bag.Error(
                DefinitionCodes.BadForm,
                workflow.At,
                $"the call of {UserText.Quote(workflow.Text)} must pin a version",
                $"for example `{workflow.Text}@1`");
        return new CallModel
        {
            Name = name,
            At = o.Node.Position,
            Workflow = workflow,
            Version = version,
            Passes = Aliases(context, o),
            Ways = WayReader.Table(context, o.Object("outcomes", required: true), "`outcomes`", "an outcome"),
        };
    }

    public static CaseTaskModel Case(ReadingContext context, Name name, JsonObjectReader o)
    {
        var (workflow, version) = VersionedName.Split(context, context.Needed(o, "workflow"));
        return new CaseTaskModel
        {
            Name = name,
            At = o.Node.Position,
            Workflow = workflow,
            Version = version,
            ForEach = context.Reference(o, "forEach"),
            As = o.Node.TryGet("as", out _) ? context.Declared(o, "as", "an element", isField: true) : null,
            Passes = ValueReader.Table(context, o, "passes"),
            Collects = context.Reference(o, "collects"),
            Wait = o.Boolean("wait")?.Value ?? true,
            Ways = TaskReader.ThenOrOutcomes(context, o),
        };
    }

    private static ImmutableArray<(Name, Name)> Aliases(ReadingContext context, JsonObjectReader o)
    {
        var aliases = ImmutableArray.CreateBuilder<(Name, Name)>();
        foreach (var entry in context.Entries(o.Object("passes"), "`passes`"))
        {
            if (entry.Value is JsonTextNode text) aliases.Add((new Name(entry.Name, entry.Position), context.Reference(text, UserText.Quote(entry.Name))));
            else JsonObjectReader.WrongKind(entry.Value, UserText.Quote(entry.Name), "the name of a field (a call passes fields, never values)", context.Bag);
        }

        return aliases.ToImmutable();
    }
}
