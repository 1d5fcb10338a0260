namespace Imprimatur.Engine.Reading;

/// <summary>What the changes of one instance have in common, and the reader of its records up to a revision.</summary>
internal sealed record FeedOrigin(string Key, string Workflow, int Version, long Revision, EntryReader Entries);
