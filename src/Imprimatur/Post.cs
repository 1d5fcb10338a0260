namespace Imprimatur;

/// <summary>A role held in a unit. A candidate rule is met by one post, never by a role here and a unit there.</summary>
/// <param name="Role">The role's id, for example <c>drafter</c>.</param>
/// <param name="Unit">The unit's id, for example <c>finance</c>; null for a role that is held in no unit.</param>
public sealed record Post(string Role, string? Unit = null);
