using Imprimatur.Rules;

namespace Imprimatur.Engine;

/// <summary>A start was refused where the caller asked for the instance's id and nothing else; <c>TryStartAsync</c> answers with a value instead.</summary>
public sealed class RefusedException : ImprimaturException
{
    /// <summary>Makes the exception.</summary>
    public RefusedException()
        : this("The command was refused.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public RefusedException(string message)
        : base(message) => Refusal = new Refusal(RefusalCode.NotAllowed, new LocalizedText(message, null), []);

    /// <summary>Makes the exception with a message and a cause.</summary>
    public RefusedException(string message, Exception innerException)
        : base(message, innerException) => Refusal = new Refusal(RefusalCode.NotAllowed, new LocalizedText(message, null), []);

    /// <summary>Makes the exception from a refusal.</summary>
    public RefusedException(Refusal refusal)
        : base($"{refusal?.Code}: {refusal?.Message}")
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Refusal = refusal;
    }

    /// <summary>Why.</summary>
    public Refusal Refusal { get; }
}
