namespace Imprimatur.Engine;

/// <summary>What became of a command: <c>CommandAccepted</c>, or <c>Refused</c> with the reason.</summary>
/// <remarks>A refusal is a value and changes nothing; exceptions are for misuse and broken infrastructure.</remarks>
public abstract record CommandResult
{
    private protected CommandResult()
    {
    }
}
