using Imprimatur.Storage;

namespace Imprimatur.Engine.Commands;

/// <summary>A start as it came to the shell.</summary>
internal sealed record StartRequest(string Space, string Workflow, string Key, Actor By, object? Fields, string CommandId, HostTransaction? Transaction);
