using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.Engine.Values;
using Imprimatur.History.Personal;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Reading;

/// <summary>
/// Reads worklists: one query for a page; what an item shows comes from memory or from the bytes that the query brought along, so that no item costs a
/// look-up of its own
/// unless it shows a personal content.
/// </summary>
internal sealed class WorklistReader(IWorkflowStore store, InstanceLoader loader, CatalogShelf shelf, string space) : IWorklist
{
    private const int MostItems = 1_000;

    public async ValueTask<Page<WorkItem>> ForAsync(Actor actor, WorklistQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        query ??= new WorklistQuery();
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Size, MostItems);
        await shelf.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var found = await store.QueryWorkItemsAsync(
            new WorkItemQuery
            {
                Space = space,
                Person = actor.Id,
                Posts = actor.Posts,
                Definition = query.Workflow,
                Step = query.Step,
                Instance = query.Instance,
                Size = query.Size,
                After = query.After,
            },
            cancellationToken).ConfigureAwait(false);
        var items = ImmutableArray.CreateBuilder<WorkItem>(found.Length);
        foreach (var one in found)
        {
            var entry = await shelf.PlanOfAsync(one.Instance, cancellationToken).ConfigureAwait(false);
            if (!ClearanceOrder.Suffices(entry.Plan, one.Instance.Classification, actor.Clearance)) continue;
            items.Add(await ItemOfAsync(one, entry, cancellationToken).ConfigureAwait(false));
        }

        return new Page<WorkItem>(items.ToImmutable(), found.Length == query.Size ? found[^1].Cursor : null);
    }

    private async ValueTask<WorkItem> ItemOfAsync(FoundWorkItem found, PlanEntry entry, CancellationToken cancellationToken)
    {
        var (row, item) = (found.Instance, found.Item);
        var face = entry.Faces.GetValueOrDefault(item.Step);
        var shown = item.ForSteward || face is null || face.Shows.IsEmpty
            ? []
            : await ShownAsync(row, entry.Plan, face.Shows, cancellationToken).ConfigureAwait(false);
        return new WorkItem
        {
            Ref = new WorkItemRef(row.Id, item.Step, item.Element, item.Ordinal, [.. shown.Select(s => s.Seen)]),
            Key = row.Key,
            Workflow = row.Definition,
            Version = row.Version,
            Title = face?.Title ?? entry.Plan.Steps[entry.StepOf(item.Step)].Title,
            Outcomes = item.ForSteward || face is null ? [] : face.Outcomes(item.Outcomes),
            Writes = item.ForSteward || face is null ? [] : face.Writes,
            Content = [.. shown.Select(s => s.Content)],
            Holder = item.Holder,
            OpenedAt = item.OpenedAt,
            Due = item.Due,
            Provisional = item.DueIsProvisional,
            ForSteward = item.ForSteward,
        };
    }

    private async ValueTask<ImmutableArray<(ShownContent Content, SeenContent Seen)>> ShownAsync(
        InstanceRow row, WorkflowPlan plan, ImmutableArray<int> fields, CancellationToken cancellationToken)
    {
        var (control, record) = await StateAsync(row, plan, fields, cancellationToken).ConfigureAwait(false);
        var shown = ImmutableArray.CreateBuilder<(ShownContent, SeenContent)>(fields.Length);
        foreach (var field in fields)
        {
            if (control.Fields[field] is not { } value) continue;
            var (name, revision) = (plan.Fields[field].Name, record.Revisions[field]);
            shown.Add((new ShownContent(name, In(value), revision), new SeenContent(name, ContentDigest.Of(value), revision)));
        }

        return shown.ToImmutable();
    }

    private async ValueTask<(Control Control, RecordPart Record)> StateAsync(
        InstanceRow row, WorkflowPlan plan, ImmutableArray<int> fields, CancellationToken cancellationToken)
    {
        if (loader.Remembered(new InstanceKey(row.Space, row.Id)) is { } known && known.Row.Revision == row.Revision)
        {
            return (known.State.Control, known.State.Record);
        }

        if (fields.Any(f => Privacy.OfField(plan, f)))
        {
            var loaded = await loader.OfRowAsync(row, cancellationToken).ConfigureAwait(false);
            return (loaded.State.Control, loaded.State.Record);
        }

        // Nothing personal is asked for: the hashes may stand for themselves.
        var blind = new PersonalVault([]);
        return (StateCodec.ReadControl(plan, row.Control.Span, blind), StateCodec.ReadRecord(plan, row.Record.Span, blind));
    }

    private static ImmutableArray<ContentReference> In(Value value) => value switch
    {
        ContextValue context when ContentValues.From(context) is { } content => [content],
        ListValue list => [.. list.Items.SelectMany(i => In(i))],
        _ => [],
    };
}
