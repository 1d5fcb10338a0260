namespace Imprimatur.House.Tests.Sources;

/// <summary>That a file names a type or member which another file declares.</summary>
internal sealed record Use(string From, string To, string Name, int Line);
