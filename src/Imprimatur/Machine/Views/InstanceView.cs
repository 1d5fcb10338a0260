using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Machine.Recording;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Views;

/// <summary>What is to be said of an instance: its values, its steps, its end.</summary>
internal static class InstanceView
{
    /// <summary>A field's value, replies with all that is known of them; null while it is missing.</summary>
    public static Value? Field(WorkflowPlan plan, InstanceState state, int field) =>
        Replies.Full(plan, field, state.Control.Fields[field], state.Record.Replies);

    /// <summary>The values by field.</summary>
    public static ImmutableArray<Value?> Fields(WorkflowPlan plan, InstanceState state)
    {
        var values = new Value?[plan.Fields.Length];
        for (var i = 0; i < values.Length; i++) values[i] = Field(plan, state, i);
        return [.. values];
    }

    /// <summary>A field's revision; 0 while it is missing.</summary>
    public static long Revision(InstanceState state, int field) => state.Record.Revisions[field];

    /// <summary>The result of the end that was reached; null while there is none, and where the instance was terminated.</summary>
    public static string? Result(WorkflowPlan plan, InstanceState state) => state.Control.EndStep < 0 ? null
        : ((EndPlan)plan.Steps[state.Control.EndStep]).Result;

    /// <summary>The value that clearance is compared with; null while it is missing or there is none.</summary>
    public static string? Classification(WorkflowPlan plan, InstanceState state) =>
        plan.ClassifiedBy < 0 ? null : (state.Control.Fields[plan.ClassifiedBy] as StringValue)?.Text;

    /// <summary>The paths of the steps at which tokens stand.</summary>
    public static ImmutableArray<string> OpenSteps(WorkflowPlan plan, InstanceState state) =>
        [.. state.Control.Tokens.Where(t => t.Phase != TokenPhase.Joined).Select(t => plan.Steps[t.Step].Path)];
}
