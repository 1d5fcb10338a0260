namespace Imprimatur.Storage;

/// <summary>A store is broken, cannot be opened, or was made by a newer version.</summary>
public sealed class StoreException : ImprimaturException
{
    /// <summary>Makes the exception.</summary>
    public StoreException()
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and a cause.</summary>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
