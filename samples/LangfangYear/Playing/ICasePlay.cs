namespace LangfangYear.Playing;

/// <summary>Plays one procedure beside the publication of items, day by day.</summary>
internal interface ICasePlay
{
    /// <summary>In the morning begins what the plan says.</summary>
    /// <param name="day">The day, counted in the days on which people work.</param>
    /// <param name="cancellationToken">Stops between two commands.</param>
    Task StartAsync(int day, CancellationToken cancellationToken);

    /// <summary>Then everybody acts who has something to do.</summary>
    /// <param name="day">The day, counted in the days on which people work.</param>
    /// <param name="cancellationToken">Stops between two commands.</param>
    Task ActAsync(int day, CancellationToken cancellationToken);
}
