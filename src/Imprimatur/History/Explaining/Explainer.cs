using Imprimatur.Definitions.Plans;
using Imprimatur.History.Reading;

namespace Imprimatur.History.Explaining;

/// <summary>Tells a history in sentences: who did what on which text, which rule of which version decided and why, and what came of it.</summary>
internal static class Explainer
{
    /// <summary>The sentences about a record, in the order in which things happened.</summary>
    /// <param name="record">The record.</param>
    /// <param name="plan">The definition for its titles; null where it is not at hand.</param>
    public static IEnumerable<Sentence> Explain(RecordView record, WorkflowPlan? plan)
    {
        var words = new Words(plan);
        yield return new Sentence(record.Sequence, record.At, CommandSentence.Of(record, words), record.Command == "complete" ? words.BasisOfStep(record.Step) : null);
        foreach (var (text, basis) in record.Events.SelectMany(e => EventSentence.Of(e, words))) yield return new Sentence(record.Sequence, record.At, text, basis);
    }
}
