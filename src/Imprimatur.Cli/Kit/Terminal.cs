using Spectre.Console;

namespace Imprimatur.Cli.Kit;

/// <summary>Where a command writes: coloured on a terminal, plain where the output is redirected or <c>NO_COLOR</c> is set.</summary>
internal sealed class Terminal
{
    private readonly IAnsiConsole? _colours;

    /// <summary>Makes a terminal that writes plainly.</summary>
    public Terminal(TextWriter output, TextWriter error)
        : this(output, error, isColoured: false)
    {
    }

    private Terminal(TextWriter output, TextWriter error, bool isColoured)
    {
        Output = output;
        Error = error;
        if (!isColoured) return;
        _colours = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        _colours.Profile.Width = int.MaxValue;
    }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error, !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null);

    /// <summary>Writes pieces of a line, each in the colour that stands before it (empty for none).</summary>
    public void Line(params (string Colour, string Text)[] pieces)
    {
        if (_colours is null) Output.WriteLine(string.Concat(pieces.Select(p => p.Text)));
        else _colours.MarkupLine(string.Concat(pieces.Select(p => p.Colour.Length == 0 ? Markup.Escape(p.Text) : $"[{p.Colour}]{Markup.Escape(p.Text)}[/]")));
    }

    public void Line(string text = "") => Line(("", text));
}
