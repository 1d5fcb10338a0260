namespace Imprimatur.Engine;

/// <summary>The options of the engine; checked when the application starts.</summary>
public sealed class ImprimaturOptions
{
    /// <summary>The folder with <c>*.workflow.json</c>, <c>decisions/</c>, <c>calendars/</c> and <c>handlers.json</c>; a relative path counts from the
    /// current directory. Null where all definitions stand in <see cref="Files"/>.</summary>
    public string? Workflows { get; set; }

    /// <summary>Files beside those of <see cref="Workflows"/>, by path: for definitions that a program carries in itself.</summary>
    public IDictionary<string, string> Files { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The IANA id of the zone in which days begin and end.</summary>
    /// <value>The default is <c>UTC</c>.</value>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The space: one body among several that share a store; at most 64 characters.</summary>
    /// <value>The default is empty, for one alone.</value>
    public string Space { get; set; } = "";

    /// <summary>The bounds of files, definitions and commands.</summary>
    public Limits Limits { get; set; } = Limits.Default;

    /// <summary>How many instances stay decoded in memory, from 0 to 10,000,000. A cached state is used only at the store's own revision.</summary>
    /// <value>The default is 10,000.</value>
    public int CachedInstances { get; set; } = 10_000;

    /// <summary>How often a command that lost a race is tried again on fresh state, from 0 to 1,000; then it is refused with <c>Conflict</c>.</summary>
    /// <value>The default is 64.</value>
    public int ConflictRetries { get; set; } = 64;

    /// <summary>How often an effect is tried before the steward gets it, from 1 to 1,000.</summary>
    /// <value>The default is 8.</value>
    public int EffectAttempts { get; set; } = 8;

    /// <summary>The wait before the second attempt of an effect; it doubles with each further one up to <see cref="EffectBackoffLimit"/>. From 1 millisecond
    /// to a day.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan EffectBackoff { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait between two attempts, not shorter than <see cref="EffectBackoff"/> and at most 30 days.</summary>
    /// <value>The default is an hour.</value>
    public TimeSpan EffectBackoffLimit { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Whether this process fires timers and carries effects in the background.</summary>
    /// <value>The default is true.</value>
    public bool Dispatch { get; set; } = true;

    /// <summary>How many effects the background dispatcher runs at once, from 1 to 256.</summary>
    /// <value>The default is 8.</value>
    public int DispatchParallelism { get; set; } = 8;

    /// <summary>How often the background dispatcher looks for work that nobody told it of, from 10 milliseconds to an hour.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan DispatchInterval { get; set; } = TimeSpan.FromSeconds(5);
}
