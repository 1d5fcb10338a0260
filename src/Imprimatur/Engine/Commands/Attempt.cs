using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>What became of one attempt at a command.</summary>
/// <param name="Refusal">Why the machine refused it; null when it did not.</param>
/// <param name="Result">What became of the commit, where there was one.</param>
/// <param name="Next">The instance after it, where it was committed.</param>
internal readonly record struct Attempt(Refusal? Refusal, CommitResult Result, LoadedInstance? Next)
{
    /// <summary>Whether the command came too late to change anything (a timer that was moved): nothing was committed.</summary>
    public bool IsNothing { get; init; }

    /// <summary>What was tried; null where nothing could be made of what was given.</summary>
    public Draft? Draft { get; init; }
}
