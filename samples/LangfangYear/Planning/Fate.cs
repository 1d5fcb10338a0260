namespace LangfangYear.Planning;

/// <summary>How the life of an item ends.</summary>
internal enum Fate
{
    /// <summary>The public sees it.</summary>
    Published,

    /// <summary>It touches somebody's privacy: on request only.</summary>
    Private,

    /// <summary>It is a matter of internal management: not disclosed.</summary>
    Internal,

    /// <summary>It turns out to be a state secret.</summary>
    Classified,

    /// <summary>Whoever drafted it gives it up.</summary>
    Abandoned,
}
