using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Engine.Catalogs;
using Imprimatur.Engine.Commands;
using Imprimatur.Engine.Values;
using Imprimatur.History.Personal;
using Imprimatur.Machine.Codec;
using Imprimatur.Machine.People;
using Imprimatur.Machine.State;
using Imprimatur.Rules.Values;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Reading;

/// <summary>Makes the items of a worklist: what they show, how they can end, and who has to do with them.</summary>
internal sealed class ItemMaker(InstanceLoader loader)
{
    private static readonly OutcomeChoice Advising = new(Advice.Outcome, null, [], [], true, []);

    public async ValueTask<WorkItem> MakeAsync(FoundWorkItem found, PlanEntry entry, Actor actor, Actor? behalf, CancellationToken cancellationToken)
    {
        var (row, item) = (found.Instance, found.Item);
        var face = entry.Faces.GetValueOrDefault(item.Step);
        var made = new WorkItem
        {
            Ref = new WorkItemRef(row.Id, item.Step, item.Element, item.Ordinal, []),
            Key = row.Key,
            Workflow = row.Definition,
            Version = row.Version,
            Title = face?.Title ?? entry.Plan.Steps[entry.StepOf(item.Step)].Title,
            Holder = item.Holder,
            ActsFor = behalf?.Id,
            OpenedAt = item.OpenedAt,
            Due = item.Due,
            Provisional = item.DueIsProvisional,
            ForSteward = item.ForSteward,
        };
        if (item.ForSteward || face is null) return made;
        var step = (UserTaskPlan)entry.Plan.Steps[entry.StepOf(item.Step)];
        var (control, record) = await StateAsync(row, item.Ordinal, entry.Plan, step, cancellationToken).ConfigureAwait(false);
        var at = PlaceOf(record, item.Ordinal);
        if (at < 0) return made;
        var shown = Shown(entry.Plan, control, record, face.Shows);
        var isAdvice = Advice.Is(entry.Plan, control.Items[at]);
        return made with
        {
            Ref = made.Ref with { Seen = [.. shown.Select(s => s.Seen)] },
            Content = [.. shown.Select(s => s.Content)],
            Outcomes = isAdvice ? [Advising] : face.Outcomes([.. item.Outcomes.Where(o => IsFor(step, o, control, at, actor, behalf))]),
            Writes = isAdvice ? [] : face.Writes,
            Givers = control.Items[at].Givers,
            Advice = [.. record.Advice.Where(a => a.Item == item.Ordinal).Select(a => new GivenAdvice(a.By, a.At, a.Outcome, a.Text))],
            Asked = isAdvice ? [] : Asked(entry.Plan, control, step.Ordinal),
            Supervisors = record.Supervisors.Persons,
        };
    }

    /// <summary>Whether an outcome is one that the actor may take.</summary>
    private static bool IsFor(UserTaskPlan step, string outcome, Control control, int at, Actor actor, Actor? behalf)
    {
        foreach (var way in WaysOf(step))
        {
            if (way.Name == outcome) return way.By is null || PeopleMatcher.Meets(way.By, actor, behalf, Scope.Of(control, control.Items[at]));
        }

        return false;
    }

    private static ImmutableArray<WayPlan> WaysOf(UserTaskPlan step) => step.ForEach?.Answers ?? step.Ways;

    private static ImmutableArray<string> Asked(WorkflowPlan plan, Control control, int step) =>
        [.. control.Items.Where(i => i.Step == step && !i.IsAnswered && Advice.Is(plan, i)).Select(i => i.Element!)];

    private static int PlaceOf(RecordPart record, long ordinal)
    {
        for (var i = 0; i < record.Openings.Length; i++)
        {
            if (record.Openings[i].Ordinal == ordinal) return i;
        }

        return -1;
    }

    private static ImmutableArray<(ShownContent Content, SeenContent Seen)> Shown(
        WorkflowPlan plan, Control control, RecordPart record, ImmutableArray<int> fields)
    {
        var shown = ImmutableArray.CreateBuilder<(ShownContent, SeenContent)>(fields.Length);
        foreach (var field in fields)
        {
            if (control.Fields[field] is not { } value) continue;
            var (name, revision) = (plan.Fields[field].Name, record.Revisions[field]);
            shown.Add((new ShownContent(name, In(value), revision), new SeenContent(name, ContentDigest.Of(value), revision)));
        }

        return shown.ToImmutable();
    }

    /// <summary>The state: from memory; else from the bytes, where hashes stand for persons; with personal values only where one of them is
    /// shown.</summary>
    private async ValueTask<(Control Control, RecordPart Record)> StateAsync(
        InstanceRow row, long ordinal, WorkflowPlan plan, UserTaskPlan step, CancellationToken cancellationToken)
    {
        if (loader.Remembered(new InstanceKey(row.Space, row.Id)) is { } known && known.Row.Revision == row.Revision)
        {
            return (known.State.Control, known.State.Record);
        }

        if (!step.Shows.Any(f => Privacy.OfField(plan, f)) && !WaysOf(step).Any(w => w.By is not null))
        {
            var blind = new PersonalVault([]);
            var control = StateCodec.ReadControl(plan, row.Control.Span, blind);
            var record = StateCodec.ReadRecord(plan, row.Record.Span, blind);
            if (!NamesPeople(plan, control, record, ordinal, step.Ordinal)) return (control, record);
        }

        var loaded = await loader.OfRowAsync(row, cancellationToken).ConfigureAwait(false);
        return (loaded.State.Control, loaded.State.Record);
    }

    private static bool NamesPeople(WorkflowPlan plan, Control control, RecordPart record, long ordinal, int step)
    {
        if (!record.Supervisors.IsEmpty || record.Advice.Any(a => a.Item == ordinal)) return true;
        var at = PlaceOf(record, ordinal);
        return (at >= 0 && !control.Items[at].Givers.IsEmpty) || Asked(plan, control, step).Length > 0;
    }

    private static ImmutableArray<ContentReference> In(Value value) => value switch
    {
        ContextValue context when ContentValues.From(context) is { } content => [content],
        ListValue list => [.. list.Items.SelectMany(i => In(i))],
        _ => [],
    };
}
