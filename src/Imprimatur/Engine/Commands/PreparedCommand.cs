using Imprimatur.Machine.Commands;

namespace Imprimatur.Engine.Commands;

/// <summary>A command as the machine takes it, or why there is none.</summary>
/// <param name="Command">The command; null when nothing can be made of what was given.</param>
/// <param name="Wrong">What the shell found wrong, if the machine finds nothing worse: refusals have an order.</param>
internal readonly record struct PreparedCommand(Command? Command, Refusal? Wrong = null);
