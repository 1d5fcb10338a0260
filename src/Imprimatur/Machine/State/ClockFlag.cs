namespace Imprimatur.Machine.State;

/// <summary>How a clock stands. Its instants are Record.</summary>
internal enum ClockFlag : byte
{
    /// <summary>It has not begun.</summary>
    Idle,

    Running,

    /// <summary>It stopped, and begins again only by what restarts it.</summary>
    Stopped,

    /// <summary>It stands still while a step is open.</summary>
    Paused,
}
