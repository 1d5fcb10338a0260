using Imprimatur.Calendars;
using Imprimatur.Definitions;

namespace Imprimatur.Engine.Catalogs;

/// <summary>The catalog in force: its epoch, its zone and calendar, its definitions ready to run. Immutable.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Epoch">Its epoch in the store's journal.</param>
/// <param name="Zone">The zone in which days begin and end.</param>
/// <param name="Calendar">The calendar of business days.</param>
internal sealed record CatalogInForce(Catalog Catalog, long Epoch, TimeZoneInfo Zone, ITermCalendar Calendar)
{
    /// <summary>The day of a moment in the catalog's zone.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
}
