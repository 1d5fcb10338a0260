namespace Imprimatur.Machine.Commands;

/// <summary>What the actor was shown: a content field, its digest and its revision.</summary>
internal sealed record ContentSeen(int Field, string Digest, long Revision);
