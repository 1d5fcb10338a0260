using Imprimatur.Calendars;

namespace Imprimatur.Definitions.Model;

/// <summary>A step that waits for a time or for messages; its ways are <c>then</c> and what <c>on</c> says.</summary>
internal sealed record WaitModel : StepModel
{
    public Term? For { get; init; }

    public Name? UntilField { get; init; }

    /// <summary>The path, with a slash, of the call in which it stands, whose messages have it before their names; empty outside of calls.</summary>
    public string Within { get; init; } = "";
}
