using System.Collections.Immutable;

namespace Imprimatur.Disclosure.Seeds;

/// <summary>The facts of one city's year. Immutable.</summary>
public sealed record CitySeeds
{
    /// <summary>The city and its report.</summary>
    public required City City { get; init; }

    /// <summary>The units of the administration.</summary>
    public required ImmutableArray<Unit> Units { get; init; }

    /// <summary>The themes of the platform.</summary>
    public required ImmutableArray<Theme> Themes { get; init; }

    /// <summary>The kinds of information.</summary>
    public required ImmutableArray<Category> Categories { get; init; }

    /// <summary>The channels.</summary>
    public required ImmutableArray<Channel> Channels { get; init; }

    /// <summary>The figures that the report prints.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>The requests for information; null where nothing is said of them.</summary>
    public RequestSeeds? Requests { get; init; }

    /// <summary>The public notices in two rounds; null where nothing is said of them.</summary>
    public NoticeSeeds? Notices { get; init; }
}
