namespace Imprimatur.Engine.Dispatch;

/// <summary>An attempt at an effect failed.</summary>
internal sealed class EffectException : ImprimaturException
{
    public EffectException()
    {
    }

    public EffectException(string message)
        : base(message)
    {
    }

    public EffectException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
