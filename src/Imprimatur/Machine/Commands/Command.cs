namespace Imprimatur.Machine.Commands;

/// <summary>A command to one instance. The id comes from the host; the actor is authenticated by it, with posts looked up.</summary>
internal abstract record Command(string Id, Actor? By);
