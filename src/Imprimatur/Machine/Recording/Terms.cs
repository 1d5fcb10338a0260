using System.Collections.Immutable;
using Imprimatur.Calendars;

namespace Imprimatur.Machine.Recording;

/// <summary>Terms one after the other: those of one unit add up, of different units the second begins where the first ends.</summary>
internal static class Terms
{
    /// <summary>A hundred years, beyond which no term grows.</summary>
    private const int MostDays = 36_525;
    private const int MostMonths = 1_200;

    /// <summary>Adds a term to others, to the last of them where the unit is the same.</summary>
    public static ImmutableArray<Term> Append(ImmutableArray<Term> terms, Term next) =>
        !terms.IsEmpty && UnitOf(terms[^1]) == UnitOf(next) ? terms.SetItem(terms.Length - 1, Sum(terms[^1], next)) : terms.Add(next);

    /// <summary>A term and all that lengthened it.</summary>
    public static ImmutableArray<Term> Chain(Term first, ImmutableArray<Term> longer)
    {
        ImmutableArray<Term> chain = [first];
        foreach (var term in longer) chain = Append(chain, term);
        return chain;
    }

    /// <summary>A term some (business) days longer, in its own unit.</summary>
    public static Term Longer(Term term, int days) => Sum(term, InDays(term, days));

    /// <summary>Some days in a term's unit.</summary>
    public static Term InDays(Term unit, int days) => unit.BusinessDays > 0 ? new Term(days, 0, 0, TimeSpan.Zero) : new Term(0, 0, days, TimeSpan.Zero);

    /// <summary>Whether a term counts hours, so that it has no whole days.</summary>
    public static bool IsInHours(Term term) => term.Time > TimeSpan.Zero;

    private static int UnitOf(Term term) => term.BusinessDays > 0 ? 0 : IsInHours(term) ? 2 : 1;

    private static Term Sum(Term a, Term b)
    {
        var time = a.Time + b.Time;
        return new Term(
            Math.Min(a.BusinessDays + b.BusinessDays, MostDays),
            Math.Min(a.Months + b.Months, MostMonths),
            Math.Min(a.Days + b.Days, MostDays),
            time.TotalDays > MostDays ? TimeSpan.FromDays(MostDays) : time);
    }
}
