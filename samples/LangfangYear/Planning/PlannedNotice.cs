namespace LangfangYear.Planning;

/// <summary>A household's application for relief, which is posted twice, and what will come of it. Immutable.</summary>
internal sealed record PlannedNotice
{
    /// <summary>The key under which the engine knows it; the same on every start of the program.</summary>
    public required string Key { get; init; }

    public required int Number { get; init; }

    public required string County { get; init; }

    /// <summary>The day on which it begins, counted in the days on which people work.</summary>
    public required int Day { get; init; }

    /// <summary>How many days after its beginning somebody objects; null for nobody.</summary>
    public required int? ObjectedAfter { get; init; }

    /// <summary>Whether the objection is founded.</summary>
    public required bool IsFounded { get; init; }

    public string Household => $"household.{Number}";

    public string Township => $"{County}-town";
}
