namespace Imprimatur.Machine.State;

/// <summary>Where a graph stands. The graph's place in the tree of graphs is the token's path.</summary>
internal sealed record Token
{
    /// <summary>The graph's ordinal; its plan holds the path.</summary>
    public required int Graph { get; init; }

    /// <summary>The step at which it stands.</summary>
    public required int Step { get; init; }

    public required TokenPhase Phase { get; init; }

    /// <summary>Why it is held; None where it is not.</summary>
    public HoldReason Hold { get; init; }

    /// <summary>A move that waits.</summary>
    public KeptMove? Kept { get; init; }

    /// <summary>Where it goes straight back to.</summary>
    public ReturnTarget? Return { get; init; }

    /// <summary>Whose ending led here; null where no person's did.</summary>
    public Origin? Origin { get; init; }

    public bool IsHeld => Phase is TokenPhase.HeldBefore or TokenPhase.HeldInside;
}
