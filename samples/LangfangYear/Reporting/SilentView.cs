using LangfangYear.Planning;
using LangfangYear.Running;

namespace LangfangYear.Reporting;

/// <summary>Shows nothing.</summary>
internal sealed class SilentView : IYearView, IProgress<DateOnly>
{
    public void Playing(long recordsBefore, DateOnly from)
    {
    }

    public IProgress<DateOnly> Progress(YearPlan plan) => this;

    public void Counting()
    {
    }

    public void Report(DateOnly value)
    {
    }
}
