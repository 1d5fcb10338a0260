namespace Imprimatur.Rules.Feel;

/// <summary>An evaluation went beyond <see cref="FeelLimits"/>; caught where evaluations begin, where it becomes a failure in words.</summary>
internal sealed class EvaluationLimitException(string message) : Exception(message);
