using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>Reads <c>figures.json</c>: what the report prints, where it stands there, and how it is counted.</summary>
internal static class FigureReader
{
    /// <summary>No city publishes more; a mistyped figure shall not fill a disk.</summary>
    private const int MostItems = 100_000_000;

    private static readonly string[] Precisions = ["exact", "over", "about"];

    public static ImmutableArray<Figure> Read(SeedFile file)
    {
        if (file.Open() is not { } o) return [];
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var sums = new List<JsonTextNode>();
        foreach (var entry in file.Entries(o, "figures"))
        {
            var id = file.Id(entry);
            var title = file.Title(entry, "title");
            var value = entry.Integer("value", 0, MostItems, required: true) ?? 0;
            var precision = entry.Text("precision") is null ? "exact" : file.KnownId(entry, "precision", "precision", Precisions);
            var source = file.Text(entry, "source");
            var counted = entry.Child("counted") is { } rule ? Rule(file, rule, sums) : null;
            entry.Finish();
            figures.Add(new Figure(id, title, value, Enum.TryParse<Precision>(precision, ignoreCase: true, out var p) ? p : Precision.Exact, source, counted));
        }

        o.Finish();
        CheckSums(file, figures, sums);
        return figures.ToImmutable();
    }

    private static CountRule Rule(SeedFile file, JsonObjectReader o, List<JsonTextNode> sums)
    {
        var sum = o.Texts("sum");
        var (workflow, result) = (o.Text("workflow", required: sum is null), o.Text("result", required: sum is null));
        var where = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var property in o.Object("where")?.Properties ?? [])
        {
            if (property.Value is JsonTextNode text) where[property.Name] = text.Text;
            else if (property.Value is JsonBooleanNode truth) where[property.Name] = truth.Value ? "true" : "false";
            else JsonObjectReader.WrongKind(property.Value, UserText.Quote(property.Name), "a text or a boolean", file.Bag);
        }

        o.Finish();
        if (sum is not null && (workflow is not null || result is not null || where.Count > 0))
            file.Bag.Error(SeedCodes.BadRule, o.Node.Position, "a rule counts instances or adds up figures, not both", "leave `sum` or the rest out");
        if (sum is { Count: 0 }) file.Bag.Error(SeedCodes.Empty, o.Node.Position, "`sum` must name at least one figure");
        sums.AddRange(sum ?? []);
        return new CountRule { Workflow = workflow?.Text, Result = result?.Text, Where = where.ToImmutable(), Sum = [.. (sum ?? []).Select(n => n.Text)] };
    }

    /// <summary>A sum adds figures that are counted; sums of sums could go in a circle, and nobody needs them.</summary>
    private static void CheckSums(SeedFile file, IReadOnlyCollection<Figure> figures, List<JsonTextNode> sums)
    {
        foreach (var node in sums)
        {
            var figure = figures.FirstOrDefault(f => f.Id == node.Text);
            if (figure is null)
                file.Bag.Error(SeedCodes.Unknown, node.Position, $"unknown figure {UserText.Quote(node.Text)}",
                    NearestName.Help(node.Text, [.. figures.Select(f => f.Id)], "declared"));
            else if (figure.Counted is null or { Sum.IsEmpty: false })
                file.Bag.Error(SeedCodes.BadRule, node.Position,
                    $"the figure {UserText.Quote(node.Text)} is not counted, so that it can't be added up", "name figures that have `workflow` and `result`");
        }
    }
}
