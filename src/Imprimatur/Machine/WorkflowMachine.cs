using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;
using Imprimatur.Machine.Transitions;

namespace Imprimatur.Machine;

/// <summary>The functional core: decides, and does nothing. The verifier explores this very function.</summary>
internal static class WorkflowMachine
{
    /// <summary>Applies a command.</summary>
    /// <param name="plan">The compiled definition.</param>
    /// <param name="state">The present state; null for a Start.</param>
    /// <param name="command">The command.</param>
    /// <param name="circumstances">All else that it may know.</param>
    public static Transition Apply(WorkflowPlan plan, InstanceState? state, Command command, Circumstances circumstances) =>
        throw new NotImplementedException();
}
