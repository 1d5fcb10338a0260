using System.Collections.Immutable;

namespace Imprimatur.Machine.Commands;

/// <summary>A handler's answer to an effect.</summary>
/// <param name="Id">The command's id.</param>
/// <param name="By">The service or agent that answers, or null.</param>
/// <param name="Effect">The effect's ordinal.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Writes">What the answer writes.</param>
/// <param name="Digest">For a handler that publishes, the digest of what it published; only the effect's own is a success.</param>
internal sealed record EffectAnsweredCommand(string Id, Actor? By, long Effect, string Outcome, ImmutableArray<FieldWrite> Writes, string? Digest)
    : Command(Id, By);
