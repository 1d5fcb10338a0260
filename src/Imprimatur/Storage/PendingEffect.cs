namespace Imprimatur.Storage;

/// <summary>An outbox entry that waits for its handler.</summary>
/// <param name="Space">The space.</param>
/// <param name="Instance">The instance.</param>
/// <param name="Effect">The entry.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAttempt">When it may be tried (again); null when it was given up (dead letter) until it is added anew.</param>
/// <param name="LastError">What the last attempt said.</param>
public sealed record PendingEffect(
    string Space,
    InstanceId Instance,
    StoredEffect Effect,
    int Attempts,
    DateTimeOffset? NextAttempt,
    string? LastError);
