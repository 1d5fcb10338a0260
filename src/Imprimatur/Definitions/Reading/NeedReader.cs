using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads the approvals that a step needs.</summary>
internal static class NeedReader
{
    public static ImmutableArray<NeedModel> List(ReadingContext context, JsonObjectReader step)
    {
        if (step.Array("needs") is not { } list) return [];
        var needs = ImmutableArray.CreateBuilder<NeedModel>();
        foreach (var item in context.Items(list, "`needs`"))
        {
            if (context.Open(item, "a need") is not { } o) continue;
            needs.Add(new NeedModel(item.Position, context.Needed(o, "approval"), o.Optional("when")?.Value, context.Needed(o, "otherwise")));
            o.Finish();
        }

        return needs.ToImmutable();
    }
}
