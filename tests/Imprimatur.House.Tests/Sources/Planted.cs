namespace Imprimatur.House.Tests.Sources;

/// <summary>Makes files that offend, so that each check is seen to find what it is for.</summary>
internal static class Planted
{
    public static SourceFile At(string path, string text) => new(path, text);

    public static SourceModel Model(params (string Path, string Text)[] files) => new([.. files.Select(f => At(f.Path, f.Text))]);
}
