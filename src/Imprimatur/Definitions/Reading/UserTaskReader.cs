using System.Collections.Immutable;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Reading;

/// <summary>Reads user tasks.</summary>
internal static class UserTaskReader
{
    public static UserTaskModel Read(ReadingContext context, Name name, JsonObjectReader o) => new()
    {
        Name = name,
        At = o.Node.Position,
        Candidates = PeopleReader.Property(context, o, "candidates", required: true) ?? new PeopleModel(o.Node.Position, []),
        SeparateFrom = Separations(context, o),
        Writes = context.References(o, "writes"),
        ForEach = ForEachReader.Read(context, name, o),
        Ways = WayReader.Table(context, o.Object("outcomes", required: true), "`outcomes`", "an outcome"),
    };

    private static ImmutableArray<SeparationModel> Separations(ReadingContext context, JsonObjectReader step)
    {
        if (step.Array("separateFrom") is not { } list) return [];
        var read = ImmutableArray.CreateBuilder<SeparationModel>();
        foreach (var item in context.Items(list, "`separateFrom`"))
        {
            if (item is JsonTextNode text)
            {
                read.Add(new SeparationModel(context.Reference(text, "an element of `separateFrom`"), null));
            }
            else if (item is JsonObjectNode node)
            {
                var o = new JsonObjectReader(node, context.Bag);
                read.Add(new SeparationModel(null, context.Needed(o, "writersOf")));
                o.Finish();
            }
            else
            {
                JsonObjectReader.WrongKind(item, "an element of `separateFrom`", "a step, or an object with `writersOf`", context.Bag);
            }
        }

        foreach (var twice in read.GroupBy(s => (s.Step?.Text, s.WritersOf?.Text)).Where(g => g.Count() > 1).Select(g => g.Last()))
        {
            var again = (twice.Step ?? twice.WritersOf)!;
            context.Bag.Error(DefinitionCodes.Twice, again.At, $"{UserText.Quote(again.Text)} stands twice in `separateFrom`", "leave one out");
        }

        return read.ToImmutable();
    }
}
