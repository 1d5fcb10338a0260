using System.Globalization;
using Imprimatur.Disclosure.Reports;
using Spectre.Console;

namespace LangfangYear.Reporting;

/// <summary>Requests by kind of answer, alone or under two laws, and public notices.</summary>
internal static class RequestTable
{
    /// <summary>The answers of the year.</summary>
    public static void Write(IAnsiConsole console, RequestFigures figures)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle("依申请公开答复情况") };
        table.AddColumn("Answer").AddColumn(new TableColumn("the history says").RightAligned());
        foreach (var (what, count) in Answers(figures).Where(a => a.Count > 0)) table.AddRow(what, N($"{count:N0}"));
        table.AddRow("[bold]all answers[/] [dim]答复合计[/]", N($"{figures.Answered:N0}"));
        console.Write(table);
        console.MarkupLine(
            N($"{figures.Extended:N0} extended, {figures.ThirdPartiesHeard:N0} with third parties heard, {figures.Late:N0} late; ")
            + N($"{Mean(figures.Days, figures.Answered):N1} business days to an answer, {figures.LongestDays:N0} at most."));
    }

    /// <summary>The notices of the year.</summary>
    public static void Write(IAnsiConsole console, NoticeFigures figures) => console.MarkupLine(
        N($"{figures.Started:N0} public notices [dim]两榜公示[/]: {figures.Granted:N0} granted, {figures.Refused:N0} not, ")
        + N($"{figures.Objections:N0} stopped by an objection; ")
        + N($"no round hung for fewer than {figures.ShortestDays ?? 0:N0} days."));

    /// <summary>The same requests under two laws.</summary>
    public static void Compare(IAnsiConsole console, IReadOnlyDictionary<int, RequestFigures> figures)
    {
        var laws = figures.Keys.Order().ToList();
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle("The same requests under two laws") };
        table.AddColumn("");
        foreach (var law in laws) table.AddColumn(new TableColumn(N($"law of {law}")).RightAligned());
        void Row(string what, Func<RequestFigures, string> of) => table.AddRow([what, .. laws.Select(l => of(figures[l]))]);
        for (var i = 0; i < AnswerKinds.All.Length; i++)
        {
            var index = i;
            Row(Answers(figures[laws[0]]).ElementAt(i).What, f => N($"{Answers(f).ElementAt(index).Count:N0}"));
        }

        Row("[bold]all answers[/] [dim]答复合计[/]", f => N($"{f.Answered:N0}"));
        table.AddEmptyRow();
        Row("term at receipt, business days [dim]答复期限[/]", f => N($"{Mean(f.FirstTerms, f.Answered):N1}"));
        Row("term at last, business days [dim]含延期、扣除、补正[/]", f => N($"{Mean(f.LastTerms, f.Answered):N1}"));
        Row("business days to an answer [dim]平均办理[/]", f => N($"{Mean(f.Days, f.Answered):N1}"));
        Row("  at most [dim]最长[/]", f => N($"{f.LongestDays:N0}"));
        Row("extended [dim]延期[/]", f => N($"{f.Extended:N0}"));
        Row("corrected [dim]补正[/]", f => N($"{f.Corrected:N0}"));
        Row("third parties heard [dim]征求第三方意见[/]", f => N($"{f.ThirdPartiesHeard:N0}"));
        Row("answered by silence [dim]逾期未答复[/]", f => N($"{f.Silent:N0}"));
        Row("late [dim]逾期[/]", f => N($"{f.Late:N0}"));
        console.Write(table);
    }

    private static IEnumerable<(string What, int Count)> Answers(RequestFigures figures) =>
        AnswerKinds.All.Select(k => ($"{Markup.Escape(k.Title.In(null))} [dim]{Markup.Escape(k.Title.In("zh"))}[/]", figures.Answers.GetValueOrDefault(k.Id)));

    private static double Mean(long sum, int count) => count == 0 ? 0 : (double)sum / count;

    private static string N(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
