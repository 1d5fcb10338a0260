namespace Imprimatur.Machine.State;

/// <summary>A move that was decided while it could not be made: the step has ended, and at Resume the token goes on.</summary>
/// <param name="To">The step that it goes to, or <see cref="Definitions.Plans.WayPlan.Join"/>.</param>
internal sealed record KeptMove(int To);
