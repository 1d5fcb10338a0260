using System.Globalization;
using Imprimatur.Disclosure.Reports;
using Imprimatur.Disclosure.Seeds;
using LangfangYear.Running;
using Spectre.Console;

namespace LangfangYear.Reporting;

/// <summary>Prints what came of a run.</summary>
internal sealed class ReportPrinter(IAnsiConsole console, CitySeeds seeds, YearOptions options)
{
    public void Head(int items)
    {
        console.Write(
            new Rule($"[bold]{Markup.Escape(seeds.City.Name.In("zh"))} {Markup.Escape(seeds.City.Name.In(null))} {seeds.City.Year}[/]").LeftJustified());
        var store = options.InMemory || options.Law is not null ? "memory" : "SQLite (WAL, synchronous=FULL)";
        var scale = options.Scale < 1 ? N($", at a scale of {options.Scale}") : "";
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"{items:N0} items go through {store}{scale}; all chance comes from {options.Random}.");
    }

    public void Result(YearResult result)
    {
        Figures(result);
        if (result.Requests.Received > 0) RequestTable.Write(console, result.Requests);
        if (result.Notices.Started > 0) RequestTable.Write(console, result.Notices);
        Conduct(result);
        Machine(result);
    }

    /// <summary>Shows the same requests under two laws.</summary>
    public void Compare(IReadOnlyDictionary<int, RequestFigures> figures) => RequestTable.Compare(console, figures);

    private void Figures(YearResult result)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle($"{seeds.City.Report.In("zh")}") };
        table.AddColumn("Figure").AddColumn(new TableColumn("the report says").RightAligned())
            .AddColumn(new TableColumn("the history says").RightAligned()).AddColumn("");
        foreach (var line in result.Figures.Where(f => f.Counted is not null))
        {
            var title = $"{Markup.Escape(line.Figure.Title.In(null))} [dim]{Markup.Escape(line.Figure.Title.In("zh"))}[/]";
            table.AddRow(line.Figure.Counted is { Sum.IsEmpty: false } ? $"[bold]{title}[/]" : title, N($"{line.Figure.Value:N0}"),
                N($"{line.Counted:N0}"), Mark(line));
        }

        console.Write(table);
        var waiting = result.Figures.Count(f => f.Counted is null);
        if (waiting > 0) console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"[dim]{waiting} more figures of the report wait for procedures that are not here yet.[/]");
    }

    private string Mark(FigureCount line) => options.Scale < 1 ? "" : line.Counted == line.Figure.Value ? "[green]=[/]" : "[red]≠[/]";

    private void Conduct(YearResult result)
    {
        var conduct = result.Conduct;
        var grid = new Grid().AddColumn(new GridColumn().PadRight(3)).AddColumn(new GridColumn().RightAligned());
        void Line(string what, long count) => grid.AddRow(what, N($"{count:N0}"));
        Line("texts sent back [dim]退回[/]", conduct.Returned);
        Line("countersignatures [dim]会签[/]", conduct.Countersigned);
        Line("  among them objections [dim]不同意[/]", conduct.Objected);
        Line("amended after approval, approved anew [dim]复审[/]", conduct.AmendedAfterApproval);
        Line("document numbers taken [dim]编号[/]", conduct.Numbered);
        Line("classified [dim]定密[/]", conduct.Classified);
        Line("on request or not disclosed [dim]不主动公开[/]", conduct.Withheld);
        Line("published after the twenty business days [dim]逾期公开[/]", conduct.PublishedLate);
        Line("reminders by clocks [dim]催办[/]", conduct.Reminded);
        console.Write(new Panel(grid) { Header = new PanelHeader(" also counted from the history "), Border = BoxBorder.Rounded });
    }

    private void Machine(YearResult result)
    {
        var whole = result.Chains.IsWhole;
        var chains = whole ? "[green]All chains are whole[/]" : "[red]Chains are broken[/]";
        console.MarkupLine(
            $"{chains}: " + N($"{result.Chains.Records:N0} records of {result.Chains.Instances:N0} instances, {result.Chains.Broken:N0} broken."));
        foreach (var finding in result.Chains.Findings.Take(10)) console.MarkupLineInterpolated($"  {finding.Key} {finding.Message}");
        var perSecond = result.Playing > TimeSpan.Zero ? result.Commands / result.Playing.TotalSeconds : 0;
        console.MarkupLine(
            N($"{result.Commands:N0} commands in {result.Playing.TotalSeconds:N1} s ({perSecond:N0} a second), ")
            + N($"counted and checked in {result.Counting.TotalSeconds:N1} s; {result.Whole.TotalSeconds:N1} s in all."));
        if (result.Before > 0) console.MarkupLine(N($"An earlier run had left {result.Before:N0} records."));
        var records = Math.Max(1, result.Chains.Records);
        var database = N($"Database {result.DatabaseBytes / 1048576.0:N1} MiB ({result.DatabaseBytes / records:N0} bytes a command), ");
        console.MarkupLine((result.DatabaseBytes > 0 ? database : "") + N($"peak memory {result.PeakMemoryBytes / 1048576.0:N0} MiB."));
        if (result.Open > 0) console.MarkupLine(N($"[yellow]{result.Open:N0} items had not ended when the year was over.[/]"));
        foreach (var refusal in result.Refusals) console.MarkupLineInterpolated($"[yellow]refused:[/] {refusal}");
        console.MarkupLineInterpolated($"The site: {result.Site}");
    }

    private static string N(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
