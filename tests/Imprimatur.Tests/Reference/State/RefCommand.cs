using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.State;

/// <summary>A command in plain names; each kind uses what it needs.</summary>
internal sealed record RefCommand(RefCommandKind Kind, RefPerson? By)
{
    public string Step { get; init; } = "";

    public string? Element { get; init; }

    /// <summary>Which opening of the item.</summary>
    public int Opening { get; init; }

    public string Outcome { get; init; } = "";

    public Dictionary<string, JToken> Writes { get; init; } = [];

    public string? Comment { get; init; }

    public string? To { get; init; }

    /// <summary>Content fields as they were shown: digest and revision.</summary>
    public Dictionary<string, (string Digest, int Revision)> Seen { get; init; } = [];

    public int Effect { get; init; }

    /// <summary>Who receives work; null for somebody whom nobody knows.</summary>
    public RefPerson? Receiver { get; init; }

    public string Clock { get; init; } = "";

    /// <summary>The alert's index, -1 for the expiry.</summary>
    public int Alert { get; init; } = -1;

    public DateTimeOffset At { get; init; }

    public bool TakeFailure { get; init; }

    /// <summary>comment, circulate, acknowledge, remind, supervise.</summary>
    public string Note { get; init; } = "";

    /// <summary>The message or the act.</summary>
    public string Signal { get; init; } = "";

    public int Letter { get; init; }

    public bool LayBy { get; init; }
}
