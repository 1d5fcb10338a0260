using System.Globalization;
using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Schema;

/// <summary>Makes the tables, brings older ones forward, and refuses newer ones. The steps are the embedded files <c>0001.sql</c>, <c>0002.sql</c>,
/// ...</summary>
internal static class SchemaVersion
{
    /// <summary>The version that this library reads and writes.</summary>
    public const int Current = 1;

    /// <summary>Looks whether the tables are those that this library reads; changes nothing.</summary>
    /// <exception cref="StoreException">There are none, or they are older or newer.</exception>
    public static long Check(Session reader)
    {
        var found = Find(reader);
        if (found > Current) throw Newer(found);
        if (found == Current) return found;
        throw new StoreException(found == 0
            ? "The database holds no instances of this library."
            : "The database was written by an older version of the library: start the application once, which brings it forward.");
    }

    /// <exception cref="StoreException">The tables are newer.</exception>
    public static void Migrate(Session writer)
    {
        writer.Execute("BEGIN IMMEDIATE");
        try
        {
            var found = Find(writer);
            if (found > Current) throw Newer(found);
            for (var version = (int)found + 1; version <= Current; version++) writer.Execute(Script(version));
            if (found < Current) Set(writer);
            writer.Execute("COMMIT");
        }
        catch
        {
            if (writer.InTransaction) writer.Execute("ROLLBACK");
            throw;
        }
    }

    /// <summary>The script of a step, for a DBA.</summary>
    public static string Script(int version)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{version:0000}.sql");
        using var stream = typeof(SchemaVersion).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The script {name} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static StoreException Newer(long found) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The database has schema version {found}, this library knows versions up to {Current}. Use a newer version of the library; nothing was changed."));

    private static long Find(Session writer)
    {
        var table = writer.Use("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'imprimatur_schema'");
        var exists = table.Step() && table.GetInteger(0) > 0;
        table.End();
        if (!exists) return 0;
        var version = writer.Use("SELECT coalesce(max(version), 0) FROM imprimatur_schema");
        var found = version.Step() ? version.GetInteger(0) : 0;
        version.End();
        return found;
    }

    private static void Set(Session writer)
    {
        writer.Use("DELETE FROM imprimatur_schema").Run();
        writer.Use("INSERT INTO imprimatur_schema (version) VALUES (?)").Integer(Current).Run();
    }
}
