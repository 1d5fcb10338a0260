namespace Imprimatur.Tests.Reference.State;

/// <summary>退回直送: the step that sent the token back, and the approvals that were valid then.</summary>
internal sealed record RefReturn(string Step, List<string> Approvals);
