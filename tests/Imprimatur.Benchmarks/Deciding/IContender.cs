namespace Imprimatur.Benchmarks.Deciding;

/// <summary>A way to decide about papers.</summary>
internal interface IContender
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>The place of the first rule that a paper meets; -1 for none.</summary>
    int Decide(Paper paper);
}
