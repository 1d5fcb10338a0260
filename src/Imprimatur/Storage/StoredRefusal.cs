namespace Imprimatur.Storage;

/// <summary>A refused command, for the refusal log.</summary>
/// <param name="Space">The space.</param>
/// <param name="Instance">The instance, when there is one.</param>
/// <param name="At">When.</param>
/// <param name="ActorId">Who.</param>
/// <param name="CommandKind">What was tried.</param>
/// <param name="Code">Why not.</param>
/// <param name="Message">The message.</param>
public sealed record StoredRefusal(
    string Space,
    InstanceId? Instance,
    DateTimeOffset At,
    string ActorId,
    string CommandKind,
    RefusalCode Code,
    string Message);
