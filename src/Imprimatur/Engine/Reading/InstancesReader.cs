using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.Engine.Values;
using Imprimatur.History.Personal;
using Imprimatur.Machine.Views;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Reading;

/// <summary>Reads instances and their history, as far as the definition lets the reader see them.</summary>
internal sealed class InstancesReader(IWorkflowStore store, InstanceLoader loader, CatalogShelf shelf, string space) : IInstances
{
    private const int MostInstances = 1_000;

    public async ValueTask<InstanceView?> GetAsync(InstanceId instance, Actor reader, CancellationToken cancellationToken = default) =>
        await VisibleAsync(instance, reader, cancellationToken).ConfigureAwait(false) is { } loaded ? ViewOf(loaded, reader) : null;

    public async ValueTask<InstanceView?> FindAsync(string workflow, string key, Actor reader, CancellationToken cancellationToken = default)
    {
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var id = await store.FindAsync(space, workflow, key, null, cancellationToken).ConfigureAwait(false);
        return id is { } found ? await GetAsync(found, reader, cancellationToken).ConfigureAwait(false) : null;
    }

    public async ValueTask<Page<InstanceView>> QueryAsync(Actor reader, InstanceFilter? filter = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        filter ??= new InstanceFilter();
        ArgumentOutOfRangeException.ThrowIfLessThan(filter.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(filter.Size, MostInstances);
        var query = QueryOf(filter);
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var rows = await store.QueryInstancesAsync(query, cancellationToken).ConfigureAwait(false);
        var seen = ImmutableArray.CreateBuilder<InstanceView>(rows.Length);
        foreach (var row in rows)
        {
            var loaded = await loader.OfRowAsync(row, cancellationToken).ConfigureAwait(false);
            if (MaySee(loaded, reader) && MaySearch(loaded, reader, filter.Field)) seen.Add(ViewOf(loaded, reader));
        }

        return new Page<InstanceView>(seen.ToImmutable(), rows.Length == filter.Size ? rows[^1].Id.ToString() : null);
    }

    public async IAsyncEnumerable<HistoryEntry> HistoryAsync(
        InstanceId instance, Actor reader, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var loaded = await VisibleAsync(instance, reader, cancellationToken).ConfigureAwait(false);
        if (loaded is null) yield break;
        var plan = loaded.Entry.Plan;
        var entries = new EntryReader(new PersonalVault(loaded.Personal), name => MaySeeField(loaded, reader, plan.FieldOf(name)));
        await foreach (var record in store.ReadHistoryAsync(space, instance, 0, cancellationToken).ConfigureAwait(false))
        {
            if (record.Sequence > loaded.Row.Revision) yield break;
            yield return entries.Read(record);
        }
    }

    public async ValueTask<Explanation?> ExplainAsync(InstanceId instance, Actor reader, CancellationToken cancellationToken = default)
    {
        var loaded = await VisibleAsync(instance, reader, cancellationToken).ConfigureAwait(false);
        if (loaded is null) return null;
        var explainer = new Explainer(loaded.Entry.Plan, shelf.InForce.Zone);
        var lines = ImmutableArray.CreateBuilder<ExplanationLine>();
        await foreach (var entry in HistoryAsync(instance, reader, cancellationToken).ConfigureAwait(false)) lines.AddRange(explainer.Explain(entry));
        return new Explanation(ViewOf(loaded, reader), lines.ToImmutable());
    }

    private async ValueTask<LoadedInstance?> VisibleAsync(InstanceId instance, Actor reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var loaded = await loader.LoadAsync(new InstanceKey(space, instance), null, cancellationToken).ConfigureAwait(false);
        return loaded is not null && MaySee(loaded, reader) ? loaded : null;
    }

    private InstanceQuery QueryOf(InstanceFilter filter)
    {
        var (field, text) = (filter.Field, filter.Value is null ? null : SortableText.OfPlain(filter.Value));
        if (field is not null && text is null) throw new ArgumentException("A field is searched by a text, number, boolean, date or moment.", nameof(filter));
        InstanceId? after = null;
        if (filter.After is { } cursor)
        {
            after = InstanceId.TryParse(cursor, out var id) ? id : throw new ArgumentException("The cursor is of no page.", nameof(filter));
        }

        return new InstanceQuery
        {
            Space = space,
            Definition = filter.Workflow,
            Status = filter.Status,
            Where = field is null ? null : new IndexedField(field, text!),
            Size = filter.Size,
            After = after,
        };
    }

    private static bool MaySee(LoadedInstance loaded, Actor reader) => ReadPolicy.MaySee(loaded.Entry.Plan, loaded.State, reader);

    private static bool MaySeeField(LoadedInstance loaded, Actor reader, int field) =>
        field >= 0 && ReadPolicy.MaySeeField(loaded.Entry.Plan, loaded.State, reader, field);

    /// <summary>A search by a field that the reader may not see would tell its value.</summary>
    private static bool MaySearch(LoadedInstance loaded, Actor reader, string? field) =>
        field is null || MaySeeField(loaded, reader, loaded.Entry.Plan.FieldOf(field));

    private static InstanceView ViewOf(LoadedInstance loaded, Actor reader) => new()
    {
        Id = loaded.Row.Id,
        Key = loaded.Row.Key,
        Workflow = loaded.Row.Definition,
        Version = loaded.Row.Version,
        Status = loaded.Row.Status,
        Result = loaded.Row.Result,
        Revision = loaded.Row.Revision,
        StartedAt = loaded.Row.StartedAt,
        ChangedAt = loaded.Row.ChangedAt,
        Fields = FieldsOf(loaded, reader),
        OpenSteps = Machine.Views.InstanceView.OpenSteps(loaded.Entry.Plan, loaded.State),
    };

    private static FieldSet FieldsOf(LoadedInstance loaded, Actor reader) => PlainValues.Of(
        from field in loaded.Entry.Plan.Fields
        let value = Machine.Views.InstanceView.Field(loaded.Entry.Plan, loaded.State, field.Ordinal)
        where value is not null && MaySeeField(loaded, reader, field.Ordinal)
        select KeyValuePair.Create(field.Name, value));
}
