namespace Imprimatur.Testing.Stores;

/// <summary>The contract of <see cref="Storage.IWorkflowStore"/> as facts that a store must keep. Knows no test framework: a fact throws.</summary>
/// <example>
/// <code>
/// [TestCaseSource(typeof(StoreConformance), nameof(StoreConformance.Facts))]
/// public Task Our_store_keeps_the_contract(StoreFact fact) => fact.VerifyAsync(() => new OurStore());
/// </code>
/// </example>
public static class StoreConformance
{
    /// <summary>All facts.</summary>
    public static IEnumerable<StoreFact> Facts =>
    [
        .. CommitFacts.All, .. RaceFacts.All, .. HistoryFacts.All, .. NumberFacts.All, .. WorklistFacts.All, .. InstanceFacts.All,
        .. TimerFacts.All, .. OutboxFacts.All, .. PersonalFacts.All, .. JournalFacts.All,
    ];
}
