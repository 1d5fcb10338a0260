using Imprimatur.Rules.Values;

namespace Imprimatur.Machine.Commands;

/// <summary>A value for a field.</summary>
internal sealed record FieldWrite(int Field, Value Value);
