using System.Globalization;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Checks a schedule: every so long, or on a day of each year.</summary>
internal static class ScheduleReader
{
    public static void Read(ReadingContext context, JsonNode node)
    {
        if (context.Open(node, "`schedule`") is not { } o) return;
        context.Term(o, "every");
        var yearly = o.Text("yearly");
        context.Reference(o, "zone");
        o.Finish();
        if (yearly is not null && !DateOnly.TryParseExact("2000-" + yearly.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            context.Bag.Error(
                DefinitionCodes.BadDate,
                yearly.Position,
                $"{UserText.Quote(yearly.Text)} is no day of a year",
                "write month and day, for example `03-01`");
        if (o.Node.TryGet("every", out _) == o.Node.TryGet("yearly", out _))
            context.Bag.Error(
                DefinitionCodes.Starts,
                node.Position,
                "a schedule has exactly one of `every` and `yearly`",
                "for example `{ \"every\": \"PT1H\", \"zone\": \"Asia/Shanghai\" }`");
    }
}
