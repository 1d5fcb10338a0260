using System.Collections.Immutable;
using Imprimatur.Machine.Commands;
using Imprimatur.Machine.State;

namespace Imprimatur.Machine.Steps;

/// <summary>A message on its way to a wait: one that came just now, one that was kept, or a letter that the steward delivers again.</summary>
internal sealed record Delivery
{
    /// <summary>Stands for the words of a message that was kept: the machine decides by their being there alone.</summary>
    private const string SomeWords = "…";

    /// <summary>Which message.</summary>
    public required int Message { get; init; }

    /// <summary>Who sent it, and for whom.</summary>
    public required PersonSet Persons { get; init; }

    /// <summary>Whether a person did.</summary>
    public required bool Human { get; init; }

    /// <summary>The values that it brings.</summary>
    public required ImmutableArray<FieldWrite> Writes { get; init; }

    /// <summary>Its words, or null.</summary>
    public string? Comment { get; init; }

    /// <summary>Who is named in a reply that it makes; null for a message that was kept, whose words are Record.</summary>
    public string? By { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The persons whom what it brings makes writers.</summary>
    public PersonSet Writers => Human ? Persons : PersonSet.Empty;

    /// <summary>A message that was kept.</summary>
    public static Delivery OfKept(int message, KeptMessage kept) => new()
    {
        Message = message,
        Persons = kept.By,
        Human = kept.Human,
        Writes = [.. kept.Writes.Select(w => new FieldWrite(w.Field, w.Value))],
        Comment = kept.HasComment ? SomeWords : null,
    };

    /// <summary>A letter that lay with the steward.</summary>
    public static Delivery OfLetter(Letter letter) => new()
    {
        Message = letter.Message,
        Persons = letter.For is null ? PersonSet.Of(letter.By) : PersonSet.Of(letter.By, letter.For),
        Human = letter.Human,
        Writes = [.. letter.Writes.Select(w => new FieldWrite(w.Field, w.Value))],
        Comment = letter.Text,
        By = letter.By,
        At = letter.At,
    };
}
