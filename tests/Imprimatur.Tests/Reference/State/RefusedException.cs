namespace Imprimatur.Tests.Reference.State;

/// <summary>Ends the reading of a command with a refusal; the copy of the case that it worked on is thrown away.</summary>
internal sealed class RefusedException(RefCode code, string why) : Exception($"{code}: {why}")
{
    public RefCode Code { get; } = code;
}
