namespace Imprimatur.Machine.State;

/// <summary>All that the machine may decide by; bounded, canonical, and hashed as it is.</summary>
internal sealed record Control;
