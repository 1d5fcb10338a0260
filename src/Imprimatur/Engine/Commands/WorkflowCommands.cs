using System.Collections.Immutable;
using Imprimatur.Definitions.Plans;
using Imprimatur.Engine.Values;
using Imprimatur.Machine.Commands;
using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>The commands as a host gives them: checks the arguments, names become ordinals where the instance is known, and the runner does the rest.</summary>
internal class WorkflowCommands(CommandRunner runner, InstanceStarter starter, FieldsReader fields, string space, HostTransaction? transaction)
    : IWorkflowCommands
{
    private const int LongestId = 200;
    private const int LongestKey = 400;

    public async ValueTask<InstanceId> StartAsync(
        string workflow, string key, Actor by, object? fields = null, string? commandId = null, CancellationToken cancellationToken = default)
    {
        var result = await TryStartAsync(workflow, key, by, fields, commandId, cancellationToken).ConfigureAwait(false);
        return result is CommandAccepted accepted ? accepted.Instance : throw new RefusedException(((Refused)result).Refusal);
    }

    public ValueTask<CommandResult> TryStartAsync(
        string workflow, string key, Actor by, object? fields = null, string? commandId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(workflow);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, LongestKey, nameof(key));
        ArgumentNullException.ThrowIfNull(by);
        return starter.StartAsync(new StartRequest(space, workflow, key, by, fields, IdOf(commandId ?? "start"), transaction), cancellationToken);
    }

    public ValueTask<CommandResult> SaveAsync(
        WorkItemRef item, Actor by, object fields, string? commandId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return OnItem("save", item, new Sender(by, commandId, cancellationToken), (loaded, actor, id, key) =>
        {
            var read = Read(loaded, fields);
            return new PreparedCommand(new SaveCommand(id, actor, key, read.Writes), read.Refusal);
        });
    }

    public ValueTask<CommandResult> ClaimAsync(WorkItemRef item, Actor by, string? commandId = null, CancellationToken cancellationToken = default) =>
        OnItem("claim", item, new Sender(by, commandId, cancellationToken), (_, actor, id, key) => new PreparedCommand(new ClaimCommand(id, actor, key)));

    public ValueTask<CommandResult> ReleaseAsync(WorkItemRef item, Actor by, string? commandId = null, CancellationToken cancellationToken = default) =>
        OnItem("release", item, new Sender(by, commandId, cancellationToken), (_, actor, id, key) => new PreparedCommand(new ReleaseCommand(id, actor, key)));

    public ValueTask<CommandResult> CompleteAsync(
        WorkItemRef item, Actor by, string outcome, object? fields = null, string? comment = null, string? to = null, string? commandId = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(outcome);
        return OnItem("complete", item, new Sender(by, commandId, cancellationToken), (loaded, actor, id, key) =>
        {
            var chosen = to is null ? (int?)null : to == WayPlan.JoinName ? WayPlan.Join : loaded.Entry.StepOf(to);
            if (chosen < 0) return new PreparedCommand(null, ShellRefusals.NoStep(to!));
            var read = Read(loaded, fields);
            return new PreparedCommand(
                new CompleteCommand(id, actor, key, outcome, read.Writes, NullIfEmpty(comment), chosen, SeenOf(loaded, item)), read.Refusal);
        });
    }

    public ValueTask<CommandResult> ReassignAsync(
        WorkItemRef item, Actor by, string to, string? commandId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        return OnItem(
            "reassign", item, new Sender(by, commandId, cancellationToken),
            (_, actor, id, key) => new PreparedCommand(new ReassignCommand(id, actor, key, to)), [to]);
    }

    public ValueTask<CommandResult> DelegateAsync(
        WorkItemRef item, Actor by, string to, string? commandId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        return OnItem(
            "delegate", item, new Sender(by, commandId, cancellationToken),
            (_, actor, id, key) => new PreparedCommand(new DelegateCommand(id, actor, key, to)), [to]);
    }

    public ValueTask<CommandResult> RecallAsync(
        InstanceId instance, string step, Actor by, string? commandId = null, CancellationToken cancellationToken = default) =>
        OnStep("recall", instance, step, new Sender(by, commandId, cancellationToken), (actor, id, ordinal) => new RecallCommand(id, actor, ordinal));

    public ValueTask<CommandResult> AddParticipantAsync(
        InstanceId instance, string step, string element, Actor by, string? commandId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(element);
        return OnStep(
            "addParticipant", instance, step, new Sender(by, commandId, cancellationToken),
            (actor, id, ordinal) => new AddParticipantCommand(id, actor, ordinal, element), [element]);
    }

    public ValueTask<CommandResult> RemoveParticipantAsync(
        InstanceId instance, string step, string element, Actor by, string? commandId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(element);
        return OnStep(
            "removeParticipant", instance, step, new Sender(by, commandId, cancellationToken),
            (actor, id, ordinal) => new RemoveParticipantCommand(id, actor, ordinal, element));
    }

    public ValueTask<CommandResult> SendAsync(
        InstanceId instance, string message, Actor by, object? fields = null, string? comment = null, string? commandId = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        return OnInstance("message", instance, new Sender(by, commandId, cancellationToken), [], (loaded, actor, id) =>
        {
            var ordinal = loaded.Entry.MessageOf(message);
            if (ordinal < 0) return new PreparedCommand(null, ShellRefusals.NoMessage(message));
            var read = Read(loaded, fields);
            return new PreparedCommand(new MessageCommand(id, actor, ordinal, read.Writes, NullIfEmpty(comment)), read.Refusal);
        });
    }

    public ValueTask<CommandResult> ActAsync(
        InstanceId instance, string act, Actor by, object? fields = null, string? comment = null, string? to = null, string? commandId = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(act);
        return OnInstance("act", instance, new Sender(by, commandId, cancellationToken), [], (loaded, actor, id) =>
        {
            var (ordinal, chosen) = (loaded.Entry.ActOf(act), to is null ? (int?)null : loaded.Entry.StepOf(to));
            if (ordinal < 0) return new PreparedCommand(null, ShellRefusals.NoAct(act));
            if (chosen < 0) return new PreparedCommand(null, ShellRefusals.NoStep(to!));
            var read = Read(loaded, fields);
            return new PreparedCommand(new ActCommand(id, actor, ordinal, read.Writes, NullIfEmpty(comment), chosen), read.Refusal);
        });
    }

    public ValueTask<CommandResult> DeliverLetterAsync(
        WorkItemRef letter, Actor steward, string? commandId = null, CancellationToken cancellationToken = default) =>
        OnItem(
            "letter", letter, new Sender(steward, commandId, cancellationToken),
            (_, actor, id, key) => new PreparedCommand(new LetterCommand(id, actor, key.Ordinal, LayBy: false)));

    public ValueTask<CommandResult> LayLetterByAsync(
        WorkItemRef letter, Actor steward, string? commandId = null, CancellationToken cancellationToken = default) =>
        OnItem(
            "letter", letter, new Sender(steward, commandId, cancellationToken),
            (_, actor, id, key) => new PreparedCommand(new LetterCommand(id, actor, key.Ordinal, LayBy: true)));

    public ValueTask<CommandResult> CommentAsync(
        InstanceId instance, Actor by, string text, string? commandId = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Note(NoteKind.Comment, "comment", instance, by, text, [], commandId, cancellationToken);
    }

    public ValueTask<CommandResult> CirculateAsync(
        InstanceId instance, Actor by, IEnumerable<string> to, string? text = null, string? commandId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        return Note(NoteKind.Circulate, "circulate", instance, by, text, [.. to], commandId, cancellationToken);
    }

    public ValueTask<CommandResult> AcknowledgeAsync(InstanceId instance, Actor by, string? commandId = null, CancellationToken cancellationToken = default) =>
        Note(NoteKind.Acknowledge, "acknowledge", instance, by, null, [], commandId, cancellationToken);

    public ValueTask<CommandResult> RemindAsync(
        InstanceId instance, Actor by, string? text = null, string? commandId = null, CancellationToken cancellationToken = default) =>
        Note(NoteKind.Remind, "remind", instance, by, text, [], commandId, cancellationToken);

    public ValueTask<CommandResult> SuperviseAsync(
        InstanceId instance, Actor by, string? text = null, string? commandId = null, CancellationToken cancellationToken = default) =>
        Note(NoteKind.Supervise, "supervise", instance, by, text, [], commandId, cancellationToken);

    public ValueTask<CommandResult> SuspendAsync(
        InstanceId instance, Actor by, string? comment = null, string? commandId = null, CancellationToken cancellationToken = default) =>
        OnInstance(
            "suspend", instance, new Sender(by, commandId, cancellationToken), [],
            (_, actor, id) => new PreparedCommand(new SuspendCommand(id, actor, NullIfEmpty(comment))));

    public ValueTask<CommandResult> ResumeAsync(InstanceId instance, Actor by, string? commandId = null, CancellationToken cancellationToken = default) =>
        OnInstance("resume", instance, new Sender(by, commandId, cancellationToken), [], (_, actor, id) => new PreparedCommand(new ResumeCommand(id, actor)));

    public ValueTask<CommandResult> TerminateAsync(
        InstanceId instance, Actor by, string? comment = null, string? commandId = null, CancellationToken cancellationToken = default) =>
        OnInstance(
            "terminate", instance, new Sender(by, commandId, cancellationToken), [],
            (_, actor, id) => new PreparedCommand(new TerminateCommand(id, actor, NullIfEmpty(comment))));

    public ValueTask<CommandResult> RetryAsync(
        InstanceId instance, string step, Actor steward, string? commandId = null, CancellationToken cancellationToken = default) =>
        OnStep(
            "retry", instance, step, new Sender(steward, commandId, cancellationToken),
            (actor, id, ordinal) => new ResolveHeldCommand(id, actor, ordinal, false));

    public ValueTask<CommandResult> TakeFailureAsync(
        InstanceId instance, string step, Actor steward, string? commandId = null, CancellationToken cancellationToken = default) =>
        OnStep(
            "takeFailure", instance, step, new Sender(steward, commandId, cancellationToken),
            (actor, id, ordinal) => new ResolveHeldCommand(id, actor, ordinal, true));

    /// <summary>The same commands within a host's transaction.</summary>
    protected IWorkflowCommands Joining(HostTransaction joined) => new WorkflowCommands(runner, starter, fields, space, joined);

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string IdOf(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(id.Length, LongestId, nameof(id));
        return id;
    }

    private static ImmutableArray<ContentSeen> SeenOf(LoadedInstance loaded, WorkItemRef item)
    {
        var seen = ImmutableArray.CreateBuilder<ContentSeen>(item.Seen.Length);
        foreach (var content in item.Seen)
        {
            var field = loaded.Entry.Plan.FieldOf(content.Field);
            if (field >= 0) seen.Add(new ContentSeen(field, content.Digest, content.Revision));
        }

        return seen.ToImmutable();
    }

    private ReadFields Read(LoadedInstance loaded, object? given) => fields.Read(loaded.Entry.Plan, given);

    private ValueTask<CommandResult> Note(
        NoteKind note, string kind, InstanceId instance, Actor by, string? text, ImmutableArray<string> to, string? commandId,
        CancellationToken cancellationToken) =>
        OnInstance(
            kind, instance, new Sender(by, commandId, cancellationToken), to,
            (_, actor, id) => new PreparedCommand(new NoteCommand(id, actor, note, NullIfEmpty(text), to)));

    private ValueTask<CommandResult> OnItem(
        string kind, WorkItemRef item, Sender sender,
        Func<LoadedInstance, Actor, string, WorkItemKey, PreparedCommand> make, ImmutableArray<string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        return OnInstance(kind, item.Instance, sender, names ?? [], (loaded, actor, id) =>
        {
            var step = loaded.Entry.StepOf(item.Step);
            return step < 0
                ? new PreparedCommand(null, ShellRefusals.NoStep(item.Step))
                : make(loaded, actor, id, new WorkItemKey(step, item.Element, item.Ordinal));
        });
    }

    private ValueTask<CommandResult> OnStep(
        string kind, InstanceId instance, string step, Sender sender, Func<Actor, string, int, Command> make, ImmutableArray<string>? names = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(step);
        return OnInstance(kind, instance, sender, names ?? [], (loaded, actor, id) =>
        {
            var ordinal = loaded.Entry.StepOf(step);
            return ordinal < 0 ? new PreparedCommand(null, ShellRefusals.NoStep(step)) : new PreparedCommand(make(actor, id, ordinal));
        });
    }

    private ValueTask<CommandResult> OnInstance(
        string kind, InstanceId instance, Sender sender, ImmutableArray<string> names,
        Func<LoadedInstance, Actor, string, PreparedCommand> make)
    {
        ArgumentNullException.ThrowIfNull(sender.By);
        var id = sender.CommandId is null ? Guid.CreateVersion7().ToString("N") : IdOf(sender.CommandId);
        var request = new CommandRequest
        {
            Space = space,
            Instance = instance,
            Kind = kind,
            CommandId = id,
            MayRepeat = sender.CommandId is not null,
            By = sender.By,
            Names = names,
            Transaction = transaction,
            Prepare = (loaded, actor) => make(loaded, actor!, id),
        };
        return runner.RunAsync(request, sender.CancellationToken);
    }

    /// <summary>Who sends a command, under which id, and how long he waits.</summary>
    private readonly record struct Sender(Actor By, string? CommandId, CancellationToken CancellationToken);
}
