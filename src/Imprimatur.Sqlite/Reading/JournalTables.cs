using System.Collections.Immutable;
using Imprimatur.Sqlite.Connections;
using Imprimatur.Storage;

namespace Imprimatur.Sqlite.Reading;

/// <summary>The refusal log, the catalog's epochs, and erasure.</summary>
internal static class JournalTables
{
    private const string CatalogColumns = "SELECT epoch, hash, at, by, content FROM imprimatur_catalog";

    private const string Newest = $"{CatalogColumns} ORDER BY epoch DESC LIMIT 1";

    private const string ByHash = $"{CatalogColumns} WHERE hash = ? ORDER BY epoch DESC LIMIT 1";

    public static int LogRefusal(Session session, StoredRefusal refusal) =>
        session.Use("INSERT INTO imprimatur_refusal (space, instance, at, actor, command, code, message) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .Text(refusal.Space).Id(refusal.Instance).Moment(refusal.At).Text(refusal.ActorId).Text(refusal.CommandKind).Text(refusal.Code.ToString())
            .Text(refusal.Message).Run();

    public static ImmutableArray<StoredRefusal> Refusals(Session session, string space, InstanceId? id, int size)
    {
        var refusals = ImmutableArray.CreateBuilder<StoredRefusal>();
        var statement = session.Use("SELECT at, actor, command, code, message FROM imprimatur_refusal "
            + "WHERE space = ? AND instance IS ? ORDER BY number DESC LIMIT ?")
            .Text(space).Id(id).Integer(size);
        while (statement.Step())
        {
            refusals.Add(new StoredRefusal(
                space, id, statement.GetMoment(0), statement.GetText(1), statement.GetText(2), Enum.Parse<RefusalCode>(statement.GetText(3)),
                statement.GetText(4)));
        }

        return refusals.DrainToImmutable();
    }

    public static CatalogEntry? CurrentCatalog(Session session) => ReadCatalog(session.Use(Newest));

    public static CatalogEntry? FindCatalog(Session session, string hash) => ReadCatalog(session.Use(ByHash).Text(hash));

    public static bool AppendCatalog(Session session, CatalogEntry entry) =>
        session.Use("INSERT INTO imprimatur_catalog (epoch, hash, at, by, content) "
            + "SELECT ?1, ?2, ?3, ?4, ?5 WHERE ?1 = (SELECT coalesce(max(epoch), 0) + 1 FROM imprimatur_catalog)")
            .Integer(entry.Epoch).Text(entry.Hash).Moment(entry.At).Text(entry.By).Blob(entry.Content.Span).Run() == 1;

    public static int Erase(Session session, string space, InstanceId id)
    {
        var statement = session.Use("SELECT number FROM imprimatur_instance WHERE space = ? AND id = ? AND status >= 2").Text(space).Id(id);
        var instance = statement.Step() ? statement.GetInteger(0) : 0;
        statement.End();
        if (instance == 0) return 0;
        session.Use("DELETE FROM imprimatur_refusal WHERE space = ? AND instance = ?").Text(space).Id(id).Run();
        return session.Use("DELETE FROM imprimatur_personal WHERE instance = ?").Integer(instance).Run();
    }

    private static CatalogEntry? ReadCatalog(Statement statement)
    {
        var entry = statement.Step()
            ? new CatalogEntry(statement.GetInteger(0), statement.GetText(1), statement.GetMoment(2), statement.GetText(3), statement.GetBlob(4))
            : null;
        statement.End();
        return entry;
    }
}
