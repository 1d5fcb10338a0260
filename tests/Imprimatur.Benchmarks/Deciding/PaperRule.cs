namespace Imprimatur.Benchmarks.Deciding;

/// <summary>A row of six cells: two texts, two ranges of numbers, a range of dates, a boolean.</summary>
internal sealed record PaperRule(
    string Kind, string Region, long AmountFrom, long AmountTo, DateOnly ReceivedFrom, DateOnly ReceivedTo, bool Urgent, long PagesFrom, long PagesTo)
{
    public bool Holds(Paper paper) =>
        paper.Kind == Kind && paper.Region == Region && paper.Amount >= AmountFrom && paper.Amount <= AmountTo && paper.Received >= ReceivedFrom
        && paper.Received <= ReceivedTo && paper.Urgent == Urgent && paper.Pages >= PagesFrom && paper.Pages <= PagesTo;
}
