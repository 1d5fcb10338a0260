namespace LangfangYear.Running;

/// <summary>What the command line says.</summary>
internal sealed record YearOptions
{
    /// <summary>The folder with the city's facts.</summary>
    public required string Seeds { get; init; }

    /// <summary>The folder with the procedures.</summary>
    public required string Workflows { get; init; }

    /// <summary>The part of the year that is played; 1 for all.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Whether instances live in memory instead of SQLite.</summary>
    public bool InMemory { get; init; }

    /// <summary>The database; null for one in <see cref="Out"/> that is named by the plan.</summary>
    public string? Database { get; init; }

    /// <summary>The folder into which is published.</summary>
    public required string Out { get; init; }

    /// <summary>The number from which all chance comes.</summary>
    public int Random { get; init; } = 2017;

    /// <summary>The year of another law of requests, under which the same requests are played beside; null for the year as it was.</summary>
    public int? Law { get; init; }

    /// <summary>The file for the figures as JSON; null for none.</summary>
    public string? Json { get; init; }
}
