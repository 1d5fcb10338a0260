namespace Imprimatur.History.Reading;

/// <summary>Bytes are no record of a version that this library knows.</summary>
public sealed class RecordFormatException : ImprimaturException
{
    /// <summary>Makes the exception.</summary>
    public RecordFormatException()
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public RecordFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and a cause.</summary>
    public RecordFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
