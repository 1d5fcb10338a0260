using System.Collections.Immutable;

namespace Imprimatur.Testing.Scenarios.Model;

/// <summary>The words by which a step of a scenario says what an actor does.</summary>
internal static class Verb
{
    public const string Start = "start";
    public const string Save = "save";
    public const string Claim = "claim";
    public const string Release = "release";
    public const string Complete = "complete";
    public const string Recall = "recall";
    public const string Reassign = "reassign";
    public const string Delegate = "delegate";
    public const string Deliver = "deliver";
    public const string LayBy = "layBy";
    public const string AddParticipant = "addParticipant";
    public const string RemoveParticipant = "removeParticipant";
    public const string Send = "send";
    public const string Act = "act";
    public const string Note = "note";
    public const string Circulate = "circulate";
    public const string Acknowledge = "acknowledge";
    public const string Remind = "remind";
    public const string Supervise = "supervise";
    public const string Suspend = "suspend";
    public const string Resume = "resume";
    public const string Terminate = "terminate";
    public const string Retry = "retry";
    public const string TakeFailure = "takeFailure";

    /// <summary>What is done at a work item.</summary>
    public static readonly ImmutableArray<string> AtItem = [Save, Claim, Release, Complete, Reassign, Delegate, Deliver, LayBy];

    /// <summary>What is done at a step.</summary>
    public static readonly ImmutableArray<string> AtStep = [Recall, AddParticipant, RemoveParticipant, Retry, TakeFailure];

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        Start, .. AtItem, .. AtStep, Send, Act, Note, Circulate, Acknowledge, Remind, Supervise, Suspend, Resume, Terminate,
    ];
}
