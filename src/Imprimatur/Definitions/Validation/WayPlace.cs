namespace Imprimatur.Definitions.Validation;

/// <summary>Where the one shape of what can happen stands, which settles what can be in it.</summary>
internal enum WayPlace
{
    /// <summary>An outcome of a plain user task.</summary>
    Outcome,

    /// <summary>An answer about an element.</summary>
    Answer,

    /// <summary>An outcome that a completion line takes.</summary>
    Completion,

    /// <summary>An outcome that a service answers with.</summary>
    Service,

    /// <summary>An outcome or <c>then</c> that the engine takes.</summary>
    Automatic,

    /// <summary>A message to a wait.</summary>
    Message,

    /// <summary>An act that is possible any time.</summary>
    Act,
}
