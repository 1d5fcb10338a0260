namespace Imprimatur.House.Tests.Sources;

/// <summary>Something that breaks a rule of the house, and where.</summary>
internal sealed record Offence(string Path, int Line, string What)
{
    public override string ToString() => Line > 0 ? $"{Path}:{Line}: {What}" : $"{Path}: {What}";
}
