namespace Imprimatur.Sqlite.Connections;

/// <summary>Moments as the tables hold them: hundreds of nanoseconds since 1970, so that they sort and keep every tick.</summary>
internal static class Moments
{
    public static long Write(DateTimeOffset moment) => moment.UtcTicks - DateTime.UnixEpoch.Ticks;

    public static DateTimeOffset Read(long number) => new(number + DateTime.UnixEpoch.Ticks, TimeSpan.Zero);
}
