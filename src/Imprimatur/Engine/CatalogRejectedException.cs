namespace Imprimatur.Engine;

/// <summary>A catalog without errors that can't be put in force: a definition was changed under instances that live by it. It wants a new version.</summary>
public sealed class CatalogRejectedException : ImprimaturException
{
    /// <summary>Makes the exception.</summary>
    public CatalogRejectedException()
        : this("The catalog was rejected.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public CatalogRejectedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and a cause.</summary>
    public CatalogRejectedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
