using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads parallel blocks; the steps of a branch are read by whom it is given.</summary>
internal static class ParallelReader
{
    public static ParallelModel Read(ReadingContext context, Name name, JsonObjectReader o, Func<JsonObjectNode?, ImmutableArray<StepModel>> steps)
    {
        var branches = ImmutableArray.CreateBuilder<BranchModel>();
        foreach (var entry in context.Entries(o.Object("branches", required: true), "`branches`"))
        {
            var branch = context.Declared(entry, "a branch");
            if (context.Open(entry.Value, $"the branch {UserText.Quote(branch.Text)}") is not { } b) continue;
            branches.Add(
                new BranchModel(branch, context.Labels(b), b.Optional("when")?.Value, context.Needed(b, "start"), steps(b.Object("steps", required: true))));
            b.Finish();
        }

        if (branches.Count == 0 && o.Node.TryGet("branches", out var none))
            context.Bag.Error(JsonCodes.BadValue, none.Position, "a block without branches does nothing", "add at least one branch");
        return new ParallelModel
        {
            Name = name,
            At = o.Node.Position,
            Branches = branches.ToImmutable(),
            AtLeast = Completion(context, o),
            CompletionAt = o.Optional("completion")?.Position ?? o.Node.Position,
            Ways = TaskReader.OneThen(context, o),
        };
    }

    private static int? Completion(ReadingContext context, JsonObjectReader o)
    {
        if (o.Optional("completion")?.Value is not { } node || node is JsonTextNode { Text: "all" }) return null;
        if (node is JsonTextNode { Text: "any" }) return 1;
        if (node is JsonObjectNode inner)
        {
            var reader = new JsonObjectReader(inner, context.Bag);
            var count = reader.Integer("atLeast", 1, context.Limits.MaxListLength, required: true);
            reader.Finish();
            return count;
        }

        context.Bag.Error(DefinitionCodes.UnknownWord, node.Position, "`completion` of a block is `\"all\"`, `\"any\"` or `{ \"atLeast\": 2 }`");
        return null;
    }
}
