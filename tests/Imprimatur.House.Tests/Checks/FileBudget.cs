using Imprimatur.House.Tests.Sources;

namespace Imprimatur.House.Tests.Checks;

/// <summary>Files stay short: none above 400 lines, no line above 160 characters, and the median of src at most 60 lines.</summary>
internal static class FileBudget
{
    public const int MostLines = 400;
    public const int MostCharacters = 160;
    public const int MostMedian = 60;

    public static IEnumerable<Offence> LongFiles(IEnumerable<SourceFile> files) =>
        from file in files
        let lines = LinesOf(file).Length
        where lines > MostLines
        select new Offence(file.Path, 0, $"{lines} lines, of at most {MostLines}");

    public static IEnumerable<Offence> LongLines(IEnumerable<SourceFile> files) =>
        from file in files
        from line in LinesOf(file).Select((text, index) => (text.Length, Number: index + 1))
        where line.Length > MostCharacters
        select new Offence(file.Path, line.Number, $"{line.Length} characters, of at most {MostCharacters}");

    public static IEnumerable<Offence> LongMedian(IReadOnlyCollection<SourceFile> files)
    {
        var sizes = files.Select(f => LinesOf(f).Length).Order().ToList();
        var median = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
        if (median > MostMedian) yield return new Offence("src", 0, $"the median file has {median} lines, of at most {MostMedian}");
    }

    private static string[] LinesOf(SourceFile file) => file.Text.TrimEnd('\n').Split('\n');
}
