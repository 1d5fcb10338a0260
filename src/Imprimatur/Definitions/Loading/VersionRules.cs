using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Loading;

/// <summary>What holds between versions: each number once, no two in force on one day, one <c>lawOf</c> for all.</summary>
internal static class VersionRules
{
    public static void Decisions(IReadOnlyList<(LoadedFile File, Decision Decision)> decisions)
    {
        foreach (var versions in decisions.GroupBy(d => d.Decision.Id, StringComparer.Ordinal))
        {
            var all = versions
                .Select(v => new Version(v.File, Place(v.File.Root!, v.Decision.Id), v.Decision.Id, v.Decision.Version, v.Decision.Effective))
                .ToList();
            Compare(all, "decision");
        }
    }

    public static void Workflows(IReadOnlyList<(LoadedFile File, WorkflowModel Model)> models)
    {
        foreach (var versions in models.Where(m => m.Model.Id.Text.Length > 0).GroupBy(m => m.Model.Id.Text, StringComparer.Ordinal))
        {
            Compare([.. versions.Select(v => new Version(v.File, v.Model.Id.At, v.Model.Id.Text, v.Model.Version, v.Model.Effective))], "definition");
            var first = versions.First().Model;
            foreach (var (file, model) in versions.Where(v => v.Model.LawOf?.Text != first.LawOf?.Text))
                file.Bag.Error(
                    DefinitionCodes.LawOf,
                    model.LawOf?.At ?? model.Id.At,
                    $"all versions of {UserText.Quote(model.Id.Text)} must name the same `lawOf`",
                    $"version {first.Version} names {(first.LawOf is { } law ? UserText.Quote(law.Text) : "none")}");
        }
    }

    private static void Compare(List<Version> versions, string what)
    {
        versions.Sort((a, b) => (a.Number, a.File.Path).CompareTo((b.Number, b.File.Path)));
        for (var i = 1; i < versions.Count; i++)
        {
            var later = versions[i];
            foreach (var earlier in versions.Take(i))
            {
                if (earlier.Number == later.Number)
                {
                    later.File.Bag.Error(
                        DefinitionCodes.VersionTwice,
                        later.At,
                        $"the {what} {UserText.Quote(later.Id)} has version {later.Number} twice",
                        $"the other is in `{earlier.File.Path}`; give one another version");
                }
                else if (!(earlier.Effective.Until < later.Effective.From) && !(later.Effective.Until < earlier.Effective.From))
                {
                    later.File.Bag.Error(
                        DefinitionCodes.Effective,
                        later.At,
                        $"versions {earlier.Number} and {later.Number} of the {what} {UserText.Quote(later.Id)} are in force on the same days",
                        "both days of `effective` are included; end one before the other begins");
                }
            }
        }
    }

    private static SourcePosition Place(JsonNode root, string id)
    {
        if (root is not JsonObjectNode top) return SourcePosition.None;
        var several = top.TryGet("decisions", out var list) && list.Value is JsonArrayNode array ? array.Items : [];
        foreach (var o in several.Prepend(root).OfType<JsonObjectNode>())
        {
            if (o.TryGet("id", out var found) && found.Value is JsonTextNode text && text.Text == id) return text.Position;
        }

        return top.Position;
    }

    private sealed record Version(LoadedFile File, SourcePosition At, string Id, int Number, (DateOnly? From, DateOnly? Until) Effective);
}
