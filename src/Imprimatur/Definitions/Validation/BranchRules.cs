using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Validation;

/// <summary>A field may be written in one branch of a block only: two at once would race.</summary>
internal static class BranchRules
{
    public static void All(Check check)
    {
        foreach (var block in check.Bound.Steps.Steps.Where(s => s.Model is ParallelModel)) Block(check, block);
    }

    private static void Block(Check check, StepSymbol block)
    {
        var steps = check.Bound.Steps;
        var writers = new Dictionary<string, (int Branch, string Path)>(StringComparer.Ordinal);
        var told = new HashSet<(string, int)>();
        foreach (var step in steps.Steps.Where(s => s.Graph != 0))
        {
            var branch = steps.Graphs.FirstOrDefault(g => g.Parent == block.Ordinal && steps.IsAround(g.Ordinal, step.Graph));
            if (branch is null) continue;
            foreach (var written in Writers.Fields(check.Bound, step.Model))
            {
                if (writers.TryAdd(written.Text, (branch.Ordinal, branch.Path))
                    || writers[written.Text].Branch == branch.Ordinal
                    || !told.Add((written.Text, branch.Ordinal)))
                    continue;
                check.Bag.Error(
                    DefinitionCodes.BranchWrites,
                    written.At,
                    $"{UserText.Quote(written.Text)} is written in two branches of {UserText.Quote(block.Path)} that run side by side",
                    $"the other is {UserText.Quote(writers[written.Text].Path)}; let one branch write it");
            }
        }
    }
}
