using Imprimatur.Rules.Diagnostics;
using Spectre.Console;

namespace Imprimatur.Cli.Kit;

/// <summary>Prints a table; what comes from files can't move the cursor and is no markup.</summary>
internal static class TextTable
{
    /// <summary>Prints rows under their headings.</summary>
    public static void Print(Terminal terminal, IReadOnlyCollection<string> headings, IEnumerable<IReadOnlyCollection<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var heading in headings) table.AddColumn(new TableColumn(Plain(heading)) { NoWrap = true });
        foreach (var row in rows) table.AddRow(row.Select(Plain).ToArray());
        // Rendered by itself, so that no line ends in blanks.
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = int.MaxValue / 4;
        console.Write(table);
        foreach (var line in text.ToString().Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0)) terminal.Line(line);
    }

    private static string Plain(string text) => Markup.Escape(UserText.OneLine(text));
}
