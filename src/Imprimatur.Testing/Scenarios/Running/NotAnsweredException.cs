namespace Imprimatur.Testing.Scenarios.Running;

/// <summary>A service that a scenario has not let answer yet.</summary>
internal sealed class NotAnsweredException : ImprimaturException
{
    public NotAnsweredException()
    {
    }

    public NotAnsweredException(string handler)
        : base($"`{handler}` has not been let answer yet")
    {
    }

    public NotAnsweredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
