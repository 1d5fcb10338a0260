using System.Collections.Immutable;

namespace Imprimatur.Machine.Commands;

/// <summary>Ends a work item by an outcome (or, on a step for each element, an answer).</summary>
/// <param name="Id">The command's id.</param>
/// <param name="By">Who completes.</param>
/// <param name="Item">The work item.</param>
/// <param name="Outcome">The outcome or answer.</param>
/// <param name="Writes">What is written with it.</param>
/// <param name="Comment">The comment, or null.</param>
/// <param name="To">The step that the performer chose, where the outcome lets him; else null.</param>
/// <param name="Seen">Every content field that the step shows and that has a value, as the actor saw it.</param>
internal sealed record CompleteCommand(
    string Id, Actor By, WorkItemKey Item, string Outcome, ImmutableArray<FieldWrite> Writes, string? Comment, int? To, ImmutableArray<ContentSeen> Seen)
    : Command(Id, By);
