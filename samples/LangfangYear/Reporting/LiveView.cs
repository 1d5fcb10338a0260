using System.Globalization;
using LangfangYear.Planning;
using LangfangYear.Running;
using Spectre.Console;

namespace LangfangYear.Reporting;

/// <summary>A bar that follows the days of the year.</summary>
internal sealed class LiveView(ProgressContext context) : IYearView, IProgress<DateOnly>
{
    private ProgressTask? _year;
    private ProgressTask? _count;

    public void Playing(long recordsBefore, DateOnly from)
    {
        if (recordsBefore > 0) AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"The history has {recordsBefore:N0} records; going on at {from:yyyy-MM-dd}.");
    }

    public IProgress<DateOnly> Progress(YearPlan plan)
    {
        _year = context.AddTask("The year", maxValue: plan.Days[^1].DayNumber - plan.Days[0].DayNumber);
        _year.Tag = plan.Days[0];
        return this;
    }

    public void Counting()
    {
        if (_year is not null) _year.Value = _year.MaxValue;
        _count = context.AddTask("Counting, checking chains");
        _count.IsIndeterminate = true;
    }

    public void Report(DateOnly value)
    {
        if (_year is not { Tag: DateOnly first } year) return;
        year.Value = value.DayNumber - first.DayNumber;
        year.Description = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
