namespace Imprimatur.Rules.Types;

/// <summary>Counts the steps of an evaluation, and ends it when there are too many.</summary>
internal interface IStepCounter
{
    /// <summary>Counts work done.</summary>
    void Step(int count = 1);
}
