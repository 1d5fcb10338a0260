namespace Imprimatur.Engine;

/// <summary>What an actor was shown of a content field. A completion names it, so that what is approved is what was read.</summary>
/// <param name="Field">The field.</param>
/// <param name="Digest">The digest shown.</param>
/// <param name="Revision">The field's revision.</param>
public sealed record SeenContent(string Field, string Digest, long Revision);
