using LangfangYear.Planning;

namespace LangfangYear.Running;

/// <summary>Shows how far a run is.</summary>
internal interface IYearView
{
    /// <summary>The year begins, or goes on after records that an earlier run left.</summary>
    void Playing(long recordsBefore, DateOnly from);

    /// <summary>Is told each day that is done.</summary>
    IProgress<DateOnly> Progress(YearPlan plan);

    /// <summary>The history is counted and checked.</summary>
    void Counting();
}
