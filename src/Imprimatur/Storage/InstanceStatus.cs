namespace Imprimatur.Storage;

/// <summary>Where an instance stands.</summary>
public enum InstanceStatus : byte
{
    /// <summary>It runs.</summary>
    Active,

    /// <summary>Its work is stopped.</summary>
    Suspended,

    /// <summary>It ended by one of its ends.</summary>
    Ended,

    /// <summary>It was terminated.</summary>
    Terminated,
}
