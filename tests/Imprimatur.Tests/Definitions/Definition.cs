using System.Collections.Immutable;
using System.Text;
using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Loading;
using Imprimatur.Definitions.Plans;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Tests.Definitions;

/// <summary>Compiles one definition from its text, beside a decision that stands for those of a catalog.</summary>
internal static class Definition
{
    private static readonly Surroundings Beside = new([new DisclosureDecision()], ImmutableSortedDictionary<string, HandlerPlan>.Empty, []);

    public static (WorkflowPlan? Plan, IReadOnlyList<Diagnostic> Found) Compile(string text, Limits? limits = null)
    {
        limits ??= Limits.Default;
        var bag = new DiagnosticBag("f.workflow.json");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var root = JsonReader.Read(stream, bag, limits.Json);
        var plan = root is null ? null : DefinitionCompiler.Compile(root, Beside, limits, bag).Plan;
        return (plan, bag.ToSortedList());
    }
}
