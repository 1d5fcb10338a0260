namespace Imprimatur.Tests.Reference.State;

/// <summary>Where a graph stands.</summary>
internal sealed class RefToken
{
    public string Graph { get; init; } = "";

    public string Step { get; set; } = "";

    /// <summary>Where it goes next; null when it waits.</summary>
    public string? Next { get; set; }

    /// <summary>Why it is held for the steward; null when it is not.</summary>
    public string? Held { get; set; }

    /// <summary>Whether it is held before its step was entered.</summary>
    public bool HeldOutside { get; set; }

    /// <summary>Whose ending led here; null where no person's did.</summary>
    public RefOrigin? Origin { get; set; }

    /// <summary>A move that waits (part 5, In flight).</summary>
    public string? Kept { get; set; }

    public RefReturn? Return { get; set; }

    /// <summary>Whether other graphs run inside its step.</summary>
    public bool Inside { get; set; }

    /// <summary>Whether its block is decided and waits for answers alone.</summary>
    public bool Draining { get; set; }

    /// <summary>Whether its branch has joined.</summary>
    public bool Joined { get; set; }

    public IEnumerable<string> Sender => Origin?.By ?? [];

    /// <summary>Whether its step is at work.</summary>
    public bool IsOpen => Next is null && Held is null && Kept is null && !Joined && !Draining;

    /// <summary>More happened than a recall can take back.</summary>
    public void Spoil() => Origin = Origin is null ? null : Origin with { IsOpen = false };

    public RefToken Copy() => (RefToken)MemberwiseClone();
}
