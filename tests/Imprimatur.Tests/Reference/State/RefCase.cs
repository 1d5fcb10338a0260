using Newtonsoft.Json.Linq;

namespace Imprimatur.Tests.Reference.State;

/// <summary>Everything that is so of an instance, in plain lists and dictionaries by name.</summary>
internal sealed class RefCase
{
    public bool Started { get; set; }

    public bool Ended { get; set; }

    public bool Suspended { get; set; }

    public string? Result { get; set; }

    public List<string> StartedBy { get; set; } = [];

    /// <summary>Counts what happened, so that "since" can be asked.</summary>
    public int Tick { get; set; }

    public int Openings { get; set; }

    public int EffectsMade { get; set; }

    public Dictionary<string, JToken> Fields { get; private init; } = [];

    public Dictionary<string, int> Revisions { get; private init; } = [];

    /// <summary>When a field was last written, by <see cref="Tick"/>.</summary>
    public Dictionary<string, int> Written { get; private init; } = [];

    public Dictionary<string, HashSet<string>> Writers { get; private init; } = [];

    public Dictionary<string, HashSet<string>> Performers { get; private init; } = [];

    public Dictionary<string, RefEnding> Endings { get; private init; } = [];

    /// <summary>By step, the person who last ended it, and for whom.</summary>
    public Dictionary<string, List<string>> LastPersons { get; private init; } = [];

    /// <summary>The valid approvals: by step, the fields that each binds.</summary>
    public Dictionary<string, List<string>> Approvals { get; private init; } = [];

    public List<RefToken> Tokens { get; private init; } = [];

    public List<RefItem> Items { get; private init; } = [];

    /// <summary>Of whom advice was asked since the step was opened.</summary>
    public HashSet<(string Step, string Person)> Asked { get; private init; } = [];

    /// <summary>By step for each element, its elements and what they answered.</summary>
    public Dictionary<string, List<string>> Elements { get; private init; } = [];

    public Dictionary<string, List<RefAnswer>> Answers { get; private init; } = [];

    public List<RefEffect> Effects { get; private init; } = [];

    public Dictionary<string, string> Numbers { get; private init; } = [];

    public Dictionary<string, int> Serials { get; private init; } = [];

    public Dictionary<string, RefClock> Clocks { get; private init; } = [];

    /// <summary>The messages that are kept for a wait, by name.</summary>
    public Dictionary<string, RefMessage> Messages { get; private init; } = [];

    /// <summary>What lies with the steward.</summary>
    public List<RefMessage> Letters { get; private init; } = [];

    /// <summary>To whom it was circulated.</summary>
    public HashSet<string> Circulated { get; private init; } = [];

    /// <summary>By guarantee: for `after`, whether it came; for `between`, whether a field was written since the latest.</summary>
    public Dictionary<string, bool> Promised { get; private init; } = [];

    public RefCase Copy() => new()
    {
        Started = Started,
        Ended = Ended,
        Suspended = Suspended,
        Result = Result,
        StartedBy = StartedBy,
        Tick = Tick,
        Openings = Openings,
        EffectsMade = EffectsMade,
        Fields = new(Fields),
        Revisions = new(Revisions),
        Written = new(Written),
        Writers = Writers.ToDictionary(p => p.Key, p => new HashSet<string>(p.Value)),
        Performers = Performers.ToDictionary(p => p.Key, p => new HashSet<string>(p.Value)),
        Endings = new(Endings),
        LastPersons = new(LastPersons),
        Approvals = new(Approvals),
        Tokens = [.. Tokens.Select(t => t.Copy())],
        Items = [.. Items.Select(i => i.Copy())],
        Asked = [.. Asked],
        Elements = Elements.ToDictionary(p => p.Key, p => p.Value.ToList()),
        Answers = Answers.ToDictionary(p => p.Key, p => p.Value.ToList()),
        Effects = [.. Effects],
        Numbers = new(Numbers),
        Serials = new(Serials),
        Clocks = Clocks.ToDictionary(p => p.Key, p => p.Value.Copy()),
        Messages = new(Messages),
        Letters = [.. Letters],
        Circulated = [.. Circulated],
        Promised = new(Promised),
    };
}
