namespace Imprimatur.Engine.Commands;

/// <summary>Names an instance in its space; the key of everything that is kept in memory about instances.</summary>
internal readonly record struct InstanceKey(string Space, InstanceId Id);
