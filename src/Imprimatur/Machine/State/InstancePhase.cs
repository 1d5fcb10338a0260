namespace Imprimatur.Machine.State;

/// <summary>How far an instance came.</summary>
internal enum InstancePhase : byte
{
    Active,
    Ended,
    Terminated,
}
