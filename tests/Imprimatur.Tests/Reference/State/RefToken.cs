namespace Imprimatur.Tests.Reference.State;

/// <summary>Where the case stands.</summary>
internal sealed class RefToken
{
    public string Step { get; set; } = "";

    /// <summary>Where it goes next; null when it waits.</summary>
    public string? Next { get; set; }

    /// <summary>Why it is held for the steward; null when it is not.</summary>
    public string? Held { get; set; }

    /// <summary>Whether it is held before its step was entered.</summary>
    public bool HeldOutside { get; set; }

    /// <summary>"the person whose ending led here by automatic steps alone, else nobody" (part 1).</summary>
    public List<string> Sender { get; set; } = [];

    /// <summary>A move that waits for Resume (part 5, In flight).</summary>
    public string? Kept { get; set; }

    public RefToken Copy() => (RefToken)MemberwiseClone();
}
