namespace Imprimatur.Storage;

/// <summary>A timer whose time has come.</summary>
/// <param name="Space">The space.</param>
/// <param name="Instance">The instance.</param>
/// <param name="Timer">The timer.</param>
public sealed record DueTimer(string Space, InstanceId Instance, StoredTimer Timer);
