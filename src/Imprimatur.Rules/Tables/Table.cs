using System.Collections.Immutable;

namespace Imprimatur.Rules.Tables;

/// <summary>A decision table. Immutable.</summary>
/// <param name="Columns">What it tests.</param>
/// <param name="Outputs">What it gives.</param>
/// <param name="Rows">The rules in their order.</param>
/// <param name="Otherwise">What it gives when no rule matches, or null.</param>
/// <param name="Policy">What several rules that match come to.</param>
/// <param name="Aggregate">What <see cref="HitPolicy.Collect"/> makes of them.</param>
internal sealed record Table(
    ImmutableArray<Column> Columns, ImmutableArray<OutputColumn> Outputs, ImmutableArray<Row> Rows, Row? Otherwise, HitPolicy Policy, Aggregate Aggregate)
{
    /// <summary>Whether the answer is a list for each output.</summary>
    public bool GivesLists => Policy is HitPolicy.RuleOrder or HitPolicy.OutputOrder || (Policy == HitPolicy.Collect && Aggregate == Aggregate.None);

    /// <summary>Whether there is an answer where no rule matches: an empty list, a count or sum of nothing.</summary>
    public bool AnswersNothing => GivesLists || (Policy == HitPolicy.Collect && Aggregate is Aggregate.Count or Aggregate.Sum);

    /// <summary>Whether an output may be left out by a rule.</summary>
    public static bool MayBeLeftOut(string output) => output == "outcome";
}
