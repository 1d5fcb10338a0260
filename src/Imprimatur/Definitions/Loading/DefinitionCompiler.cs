using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Compiling;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Plans;
using Imprimatur.Definitions.Reading;
using Imprimatur.Definitions.Validation;
using Imprimatur.Rules.Diagnostics;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Loading;

/// <summary>Takes one definition from JSON to its plan: read, bind, validate, compile.</summary>
internal static class DefinitionCompiler
{
    /// <summary>Compiles a definition.</summary>
    /// <param name="root">The file's content.</param>
    /// <param name="beside">What stands beside it.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="bag">Where mistakes go.</param>
    /// <returns>What the file says, or null when it can't be read; and the plan when the file has no error.</returns>
    public static (WorkflowModel? Model, WorkflowPlan? Plan) Compile(JsonNode root, Surroundings beside, Limits limits, DiagnosticBag bag)
    {
        if (WorkflowReader.Read(new ReadingContext(bag, limits), root) is not { } model) return (null, null);
        var bound = Binder.Bind(model, beside, limits, bag);
        Validator.Run(new Check(bound, bag));
        return (model, bag.HasErrors ? null : PlanCompiler.Compile(bound));
    }
}
