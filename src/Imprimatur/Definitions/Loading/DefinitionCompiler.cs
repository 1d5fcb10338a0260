using Imprimatur.Definitions.Binding;
using Imprimatur.Definitions.Model;
using Imprimatur.Definitions.Validation;
using Imprimatur.Rules.Diagnostics;

namespace Imprimatur.Definitions.Loading;

/// <summary>Takes one definition from what its file says to what can be compiled: bind, validate.</summary>
internal static class DefinitionCompiler
{
    /// <summary>Binds and validates a definition.</summary>
    /// <param name="model">What the file says, with what it calls spelt out.</param>
    /// <param name="beside">What stands beside it.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="bag">Where mistakes go.</param>
    public static Bound Bind(WorkflowModel model, Surroundings beside, Limits limits, DiagnosticBag bag)
    {
        var bound = Binder.Bind(model, beside, limits, bag);
        Validator.Run(new Check(bound, bag));
        return bound;
    }
}
