namespace Imprimatur.Testing.Stores;

/// <summary>A store does not keep the contract; the message says which part, and what did happen.</summary>
public sealed class StoreContractException : ImprimaturException
{
    /// <summary>Makes the exception.</summary>
    public StoreContractException()
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public StoreContractException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and a cause.</summary>
    public StoreContractException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
