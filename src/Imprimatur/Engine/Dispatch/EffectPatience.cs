namespace Imprimatur.Engine.Dispatch;

/// <summary>How often an effect is tried, and how long the waits are.</summary>
internal sealed record EffectPatience(int Attempts, TimeSpan First, TimeSpan Most)
{
    /// <summary>The outcome that a definition gives to failure.</summary>
    public const string FailureOutcome = "failed";

    /// <summary>What the machine is told when nobody will try again: no outcome of any step, so that the steward gets it.</summary>
    public const string GivenUpOutcome = "";

    /// <summary>The wait after a number of attempts: it doubles up to the longest.</summary>
    public TimeSpan WaitAfter(int attempts)
    {
        var wait = First;
        for (var i = 1; i < attempts && wait < Most; i++) wait = wait < Most / 2 ? wait * 2 : Most;
        return wait < Most ? wait : Most;
    }
}
