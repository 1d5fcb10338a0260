namespace Imprimatur.Engine;

/// <summary>The commands to instances. Each is one atomic commit; each answers with a value. Safe to share between threads.</summary>
/// <remarks>
/// <para>A command's id makes it safe to send again: the same id with the same content gives the first result, with other content the refusal
/// <see cref="RefusalCode.IdTaken"/>. Without an id the engine draws one, and nothing is safe to repeat.</para>
/// <para>Fields are given as an anonymous object, a dictionary from names to values, or a Newtonsoft <c>JObject</c>. Contents are
/// <see cref="ContentReference"/>.</para>
/// </remarks>
public interface IWorkflowCommands
{
    /// <summary>Starts an instance, or finds the one that has the key.</summary>
    /// <param name="workflow">The definition's id; the version in force is taken.</param>
    /// <param name="key">The host's own id for the document or case; unique for the definition.</param>
    /// <param name="by">Who starts.</param>
    /// <param name="fields">The fields that the start asks for; null for none.</param>
    /// <param name="commandId">The command's id; null for the one that all starts share.</param>
    /// <param name="cancellationToken">Stops the command before its commit.</param>
    /// <returns>The instance's id: the same key, the same instance.</returns>
    /// <exception cref="RefusedException">The start was refused; <see cref="TryStartAsync"/> answers with a value instead.</exception>
    ValueTask<InstanceId> StartAsync(
        string workflow, string key, Actor by, object? fields = null, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Starts an instance, or finds the one that has the key; a refusal is a value.</summary>
    /// <inheritdoc cref="StartAsync" path="/param"/>
    ValueTask<CommandResult> TryStartAsync(
        string workflow, string key, Actor by, object? fields = null, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Stores part of one's own open item, within what the step may write; claims it when nobody has.</summary>
    ValueTask<CommandResult> SaveAsync(WorkItemRef item, Actor by, object fields, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Claims a work item.</summary>
    ValueTask<CommandResult> ClaimAsync(WorkItemRef item, Actor by, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Gives a claimed work item back.</summary>
    ValueTask<CommandResult> ReleaseAsync(WorkItemRef item, Actor by, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a work item by an outcome, or on a step for each element gives an answer.</summary>
    /// <param name="item">The work item, with the contents that were shown.</param>
    /// <param name="by">Who completes it.</param>
    /// <param name="outcome">The outcome or answer.</param>
    /// <param name="fields">What is written with it; null for nothing.</param>
    /// <param name="comment">The comment, or null.</param>
    /// <param name="to">The step that the performer chose, where the outcome lets him; else null.</param>
    /// <param name="commandId">The command's id; null for a new one.</param>
    /// <param name="cancellationToken">Stops the command before its commit.</param>
    ValueTask<CommandResult> CompleteAsync(
        WorkItemRef item, Actor by, string outcome, object? fields = null, string? comment = null, string? to = null, string? commandId = null,
        CancellationToken cancellationToken = default);

    /// <summary>Hands a work item over (转办); it does not come back.</summary>
    ValueTask<CommandResult> ReassignAsync(WorkItemRef item, Actor by, string to, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Delegates a work item (委派): the delegate's ending is advice, and the work comes back, link by link.</summary>
    ValueTask<CommandResult> DelegateAsync(WorkItemRef item, Actor by, string to, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Takes back one's ending of a step while nobody has taken on what it caused (撤回).</summary>
    ValueTask<CommandResult> RecallAsync(InstanceId instance, string step, Actor by, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Adds an element to an open step for each element (加签); on another step, a person whose advice must be there before the work is done: he has a
    /// work item with the one outcome <c>advise</c>.</summary>
    ValueTask<CommandResult> AddParticipantAsync(
        InstanceId instance, string step, string element, Actor by, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Takes an element that has not answered away from an open step, or the request for a person's advice (减签).</summary>
    ValueTask<CommandResult> RemoveParticipantAsync(
        InstanceId instance, string step, string element, Actor by, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Sends a message that the definition declares: a step that waits for it takes it, else it is kept, or lies with the steward.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="message">The message's name.</param>
    /// <param name="by">Who sends it. A message that comes from <c>anyone</c> comes from somebody whom the host knows in a way of its own: nobody looks for
    /// posts of his.</param>
    /// <param name="fields">What the message brings, as far as the steps that wait for it say; null for nothing.</param>
    /// <param name="comment">Its words, or null.</param>
    /// <param name="commandId">The command's id; null for a new one.</param>
    /// <param name="cancellationToken">Stops the command before its commit.</param>
    ValueTask<CommandResult> SendAsync(
        InstanceId instance, string message, Actor by, object? fields = null, string? comment = null, string? commandId = null,
        CancellationToken cancellationToken = default);

    /// <summary>Does what the definition lets people do any time (<see cref="InstanceView.Acts"/> says what an actor may do now).</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="act">The act's name.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="fields">What is written with it; null for nothing.</param>
    /// <param name="comment">The comment, or null.</param>
    /// <param name="to">The step that was chosen, where the act lets one choose; else null.</param>
    /// <param name="commandId">The command's id; null for a new one.</param>
    /// <param name="cancellationToken">Stops the command before its commit.</param>
    ValueTask<CommandResult> ActAsync(
        InstanceId instance, string act, Actor by, object? fields = null, string? comment = null, string? to = null, string? commandId = null,
        CancellationToken cancellationToken = default);

    /// <summary>The steward delivers a letter that nothing took, as if it came now from him who sent it.</summary>
    ValueTask<CommandResult> DeliverLetterAsync(
        WorkItemRef letter, Actor steward, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>The steward lays a letter by; it stays in the history.</summary>
    ValueTask<CommandResult> LayLetterByAsync(
        WorkItemRef letter, Actor steward, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Adds a comment; it moves nothing.</summary>
    ValueTask<CommandResult> CommentAsync(InstanceId instance, Actor by, string text, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Lets persons read the instance (传阅); it moves nothing.</summary>
    ValueTask<CommandResult> CirculateAsync(
        InstanceId instance, Actor by, IEnumerable<string> to, string? text = null, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Says that one has read what was circulated (已阅).</summary>
    ValueTask<CommandResult> AcknowledgeAsync(InstanceId instance, Actor by, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Reminds those whose turn it is (催办).</summary>
    ValueTask<CommandResult> RemindAsync(
        InstanceId instance, Actor by, string? text = null, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Supervises the instance (督办): those whose turn it is are told, and their worklists say who supervises.</summary>
    ValueTask<CommandResult> SuperviseAsync(
        InstanceId instance, Actor by, string? text = null, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Stops work; clocks run on.</summary>
    ValueTask<CommandResult> SuspendAsync(
        InstanceId instance, Actor by, string? comment = null, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Lets work go on.</summary>
    ValueTask<CommandResult> ResumeAsync(InstanceId instance, Actor by, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>Ends the instance without a result of its own.</summary>
    ValueTask<CommandResult> TerminateAsync(
        InstanceId instance, Actor by, string? comment = null, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>The steward lets a held token, or an effect that was given up, try again.</summary>
    ValueTask<CommandResult> RetryAsync(
        InstanceId instance, string step, Actor steward, string? commandId = null, CancellationToken cancellationToken = default);

    /// <summary>The steward takes the step's own failure outcome for a held token, or for an effect that was given up.</summary>
    ValueTask<CommandResult> TakeFailureAsync(
        InstanceId instance, string step, Actor steward, string? commandId = null, CancellationToken cancellationToken = default);
}
