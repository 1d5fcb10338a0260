namespace Imprimatur;

/// <summary>The root of all exceptions of the library: misuse or broken infrastructure, never a refusal.</summary>
public class ImprimaturException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ImprimaturException()
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public ImprimaturException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and a cause.</summary>
    public ImprimaturException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
