using System.Collections.Immutable;
using Imprimatur.Rules.Decisions;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Cli.Kit;

/// <summary>The decisions of a file, read to be looked into: tables that don't answer every input are among them.</summary>
/// <param name="Decisions">The decisions without errors.</param>
/// <param name="Findings">What is wrong with the file.</param>
internal sealed record DecisionFile(ImmutableArray<Decision> Decisions, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>The mistakes for which a decision can't be read.</summary>
    public List<Diagnostic> Errors => [.. Findings.Where(f => f.Severity == Severity.Error)];

    /// <summary>Reads a file; what can't be read at all is a usage error.</summary>
    public static DecisionFile Read(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"`{path}` does not exist, or is no file");
        try
        {
            using var stream = File.OpenRead(path);
            var bag = new DiagnosticBag(path);
            var root = JsonReader.Read(stream, bag, new JsonLimits());
            var decisions = root is null ? [] : DecisionReader.ReadToReview(root, bag);
            return new DecisionFile(decisions, bag.ToSortedList());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"`{path}` cannot be read: {failure.Message}");
        }
    }
}
