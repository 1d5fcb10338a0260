using System.Globalization;
using LangfangYear.Planning;
using LangfangYear.Running;

namespace LangfangYear.Reporting;

/// <summary>One line for each month, for logs and pipes.</summary>
internal sealed class PlainView(TextWriter output) : IYearView, IProgress<DateOnly>
{
    private DateOnly? _last;

    public void Playing(long recordsBefore, DateOnly from)
    {
        if (recordsBefore > 0) output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"The history has {recordsBefore:N0} records; going on at {from:yyyy-MM-dd}."));
    }

    public IProgress<DateOnly> Progress(YearPlan plan) => this;

    public void Counting()
    {
        End();
        output.WriteLine("Counting the history, checking every chain.");
    }

    public void Report(DateOnly value)
    {
        if (_last is { } last && last.Month != value.Month) End();
        _last = value;
    }

    private void End()
    {
        if (_last is { } last) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{last:yyyy-MM} done."));
        _last = null;
    }
}
