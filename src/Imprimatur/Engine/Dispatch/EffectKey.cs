namespace Imprimatur.Engine.Dispatch;

/// <summary>Names an entry of the outbox.</summary>
internal readonly record struct EffectKey(string Space, InstanceId Instance, long Ordinal);
