using Imprimatur.Definitions.Model;
using Imprimatur.Rules.Conditions;
using Imprimatur.Rules.Json;

namespace Imprimatur.Definitions.Binding;

/// <summary>A definition whose fields and steps can be found, whose conditions are compiled, and what stands beside it.</summary>
internal sealed class Bound(WorkflowModel model, Surroundings beside, Limits limits)
{
    private readonly Dictionary<JsonNode, Condition> _conditions = [];
    private readonly Dictionary<JsonNode, Expression> _expressions = [];

    public WorkflowModel Model { get; } = model;

    public Surroundings Beside { get; } = beside;

    public Limits Limits { get; } = limits;

    public FieldTable Fields { get; } = new(model.Fields);

    public StepTable Steps { get; } = new(model);

    /// <summary>Keeps a compiled condition by its node.</summary>
    public void Keep(JsonNode node, Condition condition) => _conditions[node] = condition;

    /// <summary>Keeps a compiled expression by its node.</summary>
    public void Keep(JsonNode node, Expression expression) => _expressions[node] = expression;

    /// <summary>The compiled condition of a node, or null where there is none (or it was wrong).</summary>
    public Condition? ConditionOf(JsonNode? node) => node is null ? null : _conditions.GetValueOrDefault(node);

    /// <summary>The compiled expression of a node, or null where it was wrong.</summary>
    public Expression? ExpressionOf(JsonNode? node) => node is null ? null : _expressions.GetValueOrDefault(node);
}
