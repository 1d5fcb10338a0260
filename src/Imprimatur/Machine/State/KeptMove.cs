namespace Imprimatur.Machine.State;

/// <summary>A move that was decided while it could not be made: at Resume, or at the answer, the token ends its step by this way.</summary>
/// <param name="Way">The way's index in the token's step, or -1 when the token is moved to <paramref name="To"/> without an ending.</param>
/// <param name="To">The step that it goes to, or -1 where the way says it.</param>
internal sealed record KeptMove(int Way, int To);
