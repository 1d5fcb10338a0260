using System.Collections.Immutable;
using Imprimatur.Rules;

namespace Imprimatur.Engine;

/// <summary>A way in which a work item can end, or what people may do any time.</summary>
/// <param name="Name">The outcome, on a step for each element the answer, or the act.</param>
/// <param name="Title">What people call it, or null.</param>
/// <param name="To">The steps among which the performer chooses; empty where there is nothing to choose.</param>
/// <param name="Requires">The fields that must have a value.</param>
/// <param name="RequiresComment">Whether a comment must be given.</param>
/// <param name="Approves">The fields that it approves as they are; empty when it is no approval.</param>
public sealed record OutcomeChoice(
    string Name,
    LocalizedText? Title,
    ImmutableArray<string> To,
    ImmutableArray<string> Requires,
    bool RequiresComment,
    ImmutableArray<string> Approves);
