using System.Globalization;
using Imprimatur.Disclosure.Seeds;

namespace LangfangYear.Planning;

/// <summary>One item of the year. Immutable.</summary>
internal sealed record PlannedItem
{
    /// <summary>The key under which the engine knows it; the same on every start of the program.</summary>
    public required string Key { get; init; }

    /// <summary>The index number (索引号) under which the platform shows it.</summary>
    public string IndexNumber => string.Create(CultureInfo.InvariantCulture, $"{MadeOn.Year}/{Category.Id}-{Number:D5}");

    /// <summary>Its number within the category.</summary>
    public required int Number { get; init; }

    public required Category Category { get; init; }

    public required Unit Unit { get; init; }

    public required string Theme { get; init; }

    /// <summary>The day on which the information was made.</summary>
    public required DateOnly MadeOn { get; init; }

    /// <summary>The day on which somebody begins to work on it.</summary>
    public required DateOnly StartsOn { get; init; }

    public required Story Story { get; init; }
}
