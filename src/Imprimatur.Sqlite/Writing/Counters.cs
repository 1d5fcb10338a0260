using Imprimatur.Sqlite.Connections;

namespace Imprimatur.Sqlite.Writing;

/// <summary>The counters of series.</summary>
internal static class Counters
{
    public static long Last(Session session, string space, string series)
    {
        var statement = session.Use("SELECT last FROM imprimatur_counter WHERE space = ? AND series = ?").Text(space).Text(series);
        var last = statement.Step() ? statement.GetInteger(0) : 0;
        statement.End();
        return last;
    }
}
