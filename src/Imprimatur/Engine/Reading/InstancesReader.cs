using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.Engine.Values;
using Imprimatur.History.Personal;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Reading;

/// <summary>Reads instances and their history, as far as the definition lets the reader see them.</summary>
internal sealed class InstancesReader(
    IWorkflowStore store, InstanceLoader loader, CatalogShelf shelf, EyeMaker eyes, string space) : IInstances
{
    private const int MostInstances = 1_000;

    /// <summary>How many instances a search looks at for one page, seen or not.</summary>
    private const int MostLooked = 10_000;

    public async ValueTask<InstanceView?> GetAsync(InstanceId instance, Actor reader, CancellationToken cancellationToken = default) =>
        await VisibleAsync(instance, reader, cancellationToken).ConfigureAwait(false) is { } eye ? ViewOf(eye, shelf.InForce) : null;

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
        var seen = ImmutableArray.CreateBuilder<InstanceView>();
        for (var looked = 0; looked < MostLooked;)
        {
            var rows = await store.QueryInstancesAsync(query, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
            {
                var loaded = await loader.OfRowAsync(row, cancellationToken).ConfigureAwait(false);
                var eye = await eyes.MakeAsync(loaded, reader, cancellationToken).ConfigureAwait(false);
                // A search by a field that the reader may not see would tell its value.
                if (eye.SeesNothing || (filter.Field is { } field && !eye.Sees(field))) continue;
                if (seen.Count == filter.Size) return new Page<InstanceView>(seen.ToImmutable(), seen[^1].Id.ToString());
                seen.Add(ViewOf(eye, shelf.InForce));
            }

            if (rows.Length < query.Size) return new Page<InstanceView>(seen.ToImmutable(), null);
            looked += rows.Length;
            query = query with { After = rows[^1].Id };
        }

        return new Page<InstanceView>(seen.ToImmutable(), query.After?.ToString());
    }

    public async IAsyncEnumerable<HistoryEntry> HistoryAsync(
        InstanceId instance, Actor reader, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var eye = await VisibleAsync(instance, reader, cancellationToken).ConfigureAwait(false);
        if (eye is null) yield break;
        var entries = new EntryReader(new PersonalVault(eye.Loaded.Personal), eye.Sees);
        await foreach (var record in store.ReadHistoryAsync(space, instance, 0, cancellationToken).ConfigureAwait(false))
        {
            if (record.Sequence > eye.Loaded.Row.Revision) yield break;
            if (Redaction.Of(entries.Read(record), eye) is { } entry) yield return entry;
        }
    }

    public async ValueTask<Explanation?> ExplainAsync(InstanceId instance, Actor reader, CancellationToken cancellationToken = default)
    {
        var eye = await VisibleAsync(instance, reader, cancellationToken).ConfigureAwait(false);
        if (eye is null) return null;
        var explainer = new Explainer(eye.Loaded.Entry.Plan, shelf.InForce.Zone);
        var lines = ImmutableArray.CreateBuilder<ExplanationLine>();
        await foreach (var entry in HistoryAsync(instance, reader, cancellationToken).ConfigureAwait(false)) lines.AddRange(explainer.Explain(entry));
        return new Explanation(ViewOf(eye, shelf.InForce), lines.ToImmutable());
    }

    private async ValueTask<Eye?> VisibleAsync(InstanceId instance, Actor reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var loaded = await loader.LoadAsync(new InstanceKey(space, instance), null, cancellationToken).ConfigureAwait(false);
        if (loaded is null) return null;
        var eye = await eyes.MakeAsync(loaded, reader, cancellationToken).ConfigureAwait(false);
        return eye.SeesNothing ? null : eye;
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
            Size = filter.Size + 1,
            After = after,
        };
    }

    private static InstanceView ViewOf(Eye eye, CatalogInForce catalog) => new()
    {
        Id = eye.Loaded.Row.Id,
        Key = eye.Loaded.Row.Key,
        Workflow = eye.Loaded.Row.Definition,
        Version = eye.Loaded.Row.Version,
        Status = eye.Loaded.Row.Status,
        Result = eye.SeesWhole ? eye.Loaded.Row.Result : null,
        Revision = eye.Loaded.Row.Revision,
        StartedAt = eye.Loaded.Row.StartedAt,
        ChangedAt = eye.Loaded.Row.ChangedAt,
        Fields = FieldsOf(eye),
        Acts = !eye.SeesWhole ? [] : Signals.Acts(eye, catalog),
        Letters = !eye.SeesWhole ? [] : Signals.Letters(eye),
        OpenSteps = !eye.SeesWhole ? [] : Machine.Views.InstanceView.OpenSteps(eye.Loaded.Entry.Plan, eye.Loaded.State),
    };

    private static FieldSet FieldsOf(Eye eye) => PlainValues.Of(
        from field in eye.Loaded.Entry.Plan.Fields
        let value = Machine.Views.InstanceView.Field(eye.Loaded.Entry.Plan, eye.Loaded.State, field.Ordinal)
        where value is not null && eye.Sees(field.Ordinal)
        select KeyValuePair.Create(field.Name, value));
}
