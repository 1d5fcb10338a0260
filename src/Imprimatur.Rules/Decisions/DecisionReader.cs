using System.Collections.Immutable;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Rules.Decisions;

/// <summary>Reads <c>*.decision.json</c>: one decision, or several that may feed each other.</summary>
public static class DecisionReader
{
    private const int MostDecisions = 200;

    /// <summary>Reads, type-checks and compiles the decisions of a file.</summary>
    /// <returns>The decisions without errors; look at <paramref name="diagnostics"/> for the rest.</returns>
    public static ImmutableArray<Decision> Read(JsonNode root, DiagnosticBag diagnostics) =>
        ReadFile(root, diagnostics, isWholeAsked: true).Decisions;

    /// <summary>Reads decisions as <see cref="Read(JsonNode, DiagnosticBag)"/> does, but also those whose tables don't answer every input or answer one twice:
    /// that is a warning then. They are there to be analysed and compared, not to decide.</summary>
    /// <returns>The decisions without errors.</returns>
    public static ImmutableArray<Decision> ReadToReview(JsonNode root, DiagnosticBag diagnostics) =>
        ReadFile(root, diagnostics, isWholeAsked: false).Decisions;

    /// <summary>Reads the decisions of a file, and what they share.</summary>
    internal static (ImmutableArray<Decision> Decisions, SharedNames Shared) ReadFile(JsonNode root, DiagnosticBag diagnostics, bool isWholeAsked)
    {
        if (JsonObjectReader.Open(root, "a decision file", diagnostics) is not { } file) return ([], SharedNames.None);
        var heads = new DraftReader(diagnostics);
        if (!file.Node.TryGet("decisions", out _))
            return (heads.Read(file) is { } only ? new FileCompiler([only], SharedNames.None, diagnostics, isWholeAsked).Compile() : [], SharedNames.None);
        file.Allow("$schema");
        LocalizedTextReader.Read(file, "title", diagnostics);
        var shared = SharedReader.Read(file, diagnostics);
        var drafts = ImmutableArray.CreateBuilder<Draft>();
        var list = file.Array("decisions", required: true);
        if (list?.Items.Length > MostDecisions) diagnostics.Error(JsonCodes.Limit, list.Position, $"the file has more than {MostDecisions} decisions");
        foreach (var node in list?.Items.Take(MostDecisions) ?? [])
        {
            if (JsonObjectReader.Open(node, "a decision", diagnostics) is { } body && heads.Read(body) is { } draft) drafts.Add(draft);
        }

        file.Finish();
        SharedReader.CheckConditions(shared, drafts.ToImmutable(), diagnostics);
        return (new FileCompiler(drafts.ToImmutable(), shared, diagnostics, isWholeAsked).Compile(), shared);
    }
}
