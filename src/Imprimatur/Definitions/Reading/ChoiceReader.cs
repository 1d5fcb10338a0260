using System.Collections.Immutable;
using System.Globalization;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads choices; their ways are named <c>case1</c>, <c>case2</c> and so on, and <c>otherwise</c>.</summary>
internal static class ChoiceReader
{
    public static ChoiceModel Read(ReadingContext context, Name name, JsonObjectReader o)
    {
        var conditions = ImmutableArray.CreateBuilder<JsonNode>();
        var ways = ImmutableArray.CreateBuilder<WayModel>();
        if (o.Array("cases", required: true) is { } list)
        {
            if (list.Items.IsEmpty)
                context.Bag.Error(JsonCodes.BadValue, list.Position, "a choice without cases chooses nothing", "add `{ \"when\": {...}, \"to\": \"...\" }`");
            foreach (var item in context.Items(list, "`cases`")) Case(context, item, conditions, ways);
        }

        var otherwise = context.Needed(o, "otherwise");
        ways.Add(WayReader.Bare(new Name("otherwise", otherwise.At), otherwise));
        return new ChoiceModel { Name = name, At = o.Node.Position, Cases = conditions.ToImmutable(), Ways = ways.ToImmutable() };
    }

    private static void Case(ReadingContext context, JsonNode item, ImmutableArray<JsonNode>.Builder conditions, ImmutableArray<WayModel>.Builder ways)
    {
        if (context.Open(item, "a case") is not { } o) return;
        var when = o.Required("when")?.Value;
        var labels = context.Labels(o);
        var to = context.Needed(o, "to");
        o.Finish();
        if (when is null) return;
        conditions.Add(when);
        var name = new Name("case" + conditions.Count.ToString(CultureInfo.InvariantCulture), item.Position);
        ways.Add(WayReader.Bare(name, to) with { Labels = labels });
    }
}
