namespace Imprimatur.Engine;

/// <summary>What a service task asks of its handler: a snapshot, made at the commit, of all that it needs.</summary>
public sealed record ServiceRequest
{
    /// <summary>The same for every attempt of one effect, and for no other.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>The instance.</summary>
    public required InstanceId Instance { get; init; }

    /// <summary>The host's key of the instance.</summary>
    public required string Key { get; init; }

    /// <summary>The definition's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>The definition's version.</summary>
    public required int Version { get; init; }

    /// <summary>The step's path.</summary>
    public required string Step { get; init; }

    /// <summary>The handler's name in the definition.</summary>
    public required string Handler { get; init; }

    /// <summary>Which attempt it is, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>When the effect was asked for.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The inputs of <c>with</c> as they were then; nothing else may be published.</summary>
    public required FieldSet Inputs { get; init; }
}
